#pragma once

#include "engine/base/value.h"

#include <string>
#include <vector>

namespace netwright {

// Whether the first argument of the layer's call is a list. False for unknown classes.
bool takesList(const std::string& className, const Value& config);
// The arguments of a call with `count` inputs in the usual form of the class, {"input": 0} for
// what comes in at port 0.
Value plainArgs(const std::string& className, const Value& config, int count);
// Whether the calls of a model inside are numbered from 1, as Keras 2 does; `uses` are the numbers
// that occur, `calls` how many there are.
bool isCountedFromOne(const std::vector<int>& uses, int calls, bool isKeras2);
// Which call of a Functional inside an output takes, by its number in output_layers. Keras 3 still
// counts from 1 there, and only there; what is 0 is the last call.
// Source: keras.src.models.functional.functional_from_config, get_tensor.
int callOfOutput(int number, int calls);

} // namespace netwright
