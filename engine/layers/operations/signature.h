#pragma once

#include "engine/base/value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netwright {

// A parameter of an operation.
struct OperationParameter {
    std::string name;
    std::optional<Value> standard; // nothing: must be given
    bool isSetting = false; // stands in the node's settings, not among the arguments of its call
    bool takesList = false; // a list of Tensors
    bool takesRest = false; // all arguments that are left
};
using Signature = std::vector<OperationParameter>;

// Reads "x, :axis=None" as Python would write it: parameters in their order, settings marked by a
// colon, lists as [xs], the rest as *operands. Asserts that the text is right.
Signature readSignature(std::string_view text);

// How positional arguments find their parameters: those of a node fill what is no setting, those
// of a function all in their order.
enum class Binding { ofNode, ofFunction };

// The value of each parameter by name: from `given` (settings), `args` and `kwargs`, else its
// default. Throws ConfigError naming `who` where one is missing, unknown, or given twice.
Value bindArguments(const std::string& who, const Signature& signature, Binding binding,
    const Value& given, const Value& args, const Value& kwargs);

} // namespace netwright
