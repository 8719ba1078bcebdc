#pragma once

#include "engine/layers/operations/expression.h"

#include <utility>

namespace netwright {

// A part of a formula.
struct Expression::Node {
    enum class Kind {
        constant, // value
        variable, // name
        list, // parts
        call, // name(parts, named…); operators are calls of their functions
        item, // parts[0][parts[1] …]
        slice, // parts: first, last, step
    };

    Kind kind = Kind::constant;
    int column = 0; // counted from 1
    std::string name;
    Value value;
    std::vector<Node> parts;
    std::vector<std::pair<std::string, Node>> named;
};

// Throws ConfigError naming `who` and the column.
Expression::Node readExpression(const std::string& who, const std::string& text);

} // namespace netwright
