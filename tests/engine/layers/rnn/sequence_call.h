#pragma once

#include "engine/program/program.h"
#include "tests/support/layer_call.h"

#include <map>
#include <string>
#include <vector>

namespace netwright::test {

// The default function, but not by name: the layer then goes step by step.
inline const Value kStepwise = {{"class_name", "tanh"}, {"config", Value::object()}};

struct SequenceCall {
    std::vector<Array> inputs;
    std::vector<Array> masks = {};
    std::map<std::string, std::vector<Array>> named = {};
    CallContext::Mode mode = CallContext::Mode::inference;
};

// All outputs of a call of a layer whose weights have values. What stateful layers hand on is
// kept, as in a prediction.
inline std::vector<Array> outputsOf(Layer& layer, const SequenceCall& call)
{
    CallArguments arguments;
    for (const Array& input : call.inputs) arguments.inputs.push_back(constant(input));
    for (const Array& mask : call.masks) arguments.masks.push_back(constant(mask));
    for (const auto& [name, values] : call.named)
        for (const Array& value : values) arguments.named[name].push_back(constant(value));
    CallContext context(call.mode);
    const Tensors outputs = layer(arguments, context);
    Program program({.outputs = outputs, .assignments = context.stateAssignments()});
    program.run({.seed = 1, .step = 1});
    std::vector<Array> result;
    for (int i = 0; i < static_cast<int>(outputs.size()); ++i)
        result.push_back(program.output(i).clone());
    return result;
}

// Values of a shape that look random, the same each time.
inline Array wavy(const Shape& shape)
{
    Array result(shape, DType::float32);
    for (std::size_t i = 0; i < result.count(); ++i)
        result.set(i, static_cast<double>((i * 7 + 3) % 11) / 5 - 1);
    return result;
}

inline Array maskOfSteps(const Shape& shape, const std::vector<float>& values)
{
    return Array::of<float>(shape, values).cast(DType::boolean);
}

// The weights of one layer for another one of the same shapes.
inline void copyWeights(const Layer& from, const Layer& to)
{
    const auto sources = from.weights(), targets = to.weights();
    for (std::size_t i = 0; i < sources.size(); ++i) {
        targets[i]->weight.variable().value.assign(sources[i]->weight.variable().value);
        ++targets[i]->weight.variable().version;
    }
}

// The keys of a configuration in their order.
inline std::vector<std::string> keysOf(const Config& config)
{
    std::vector<std::string> keys;
    for (const auto& [key, value] : config.items()) keys.push_back(key);
    return keys;
}

} // namespace netwright::test
