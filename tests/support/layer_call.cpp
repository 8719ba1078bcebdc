#include "tests/support/layer_call.h"

#include "engine/ops/math.h"
#include "engine/program/program.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace netwright::test {

std::unique_ptr<Layer> builtLayer(
    const std::string& name, const Config& config, const std::vector<Shape>& inputs)
{
    std::unique_ptr<Layer> layer = create<Layer>(name, config);
    CallArguments arguments;
    for (const Shape& shape : inputs) arguments.inputs.push_back(placeholder(shape));
    CallContext context(CallContext::Mode::inference);
    (*layer)(arguments, context);
    initializeWeights(*layer);
    return layer;
}

void initializeWeights(const Layer& layer, std::uint64_t seed)
{
    std::uint64_t number = 0;
    for (const LayerWeight* entry : layer.weights()) {
        Random random(seed, number++);
        Variable& variable = entry->weight.variable();
        allocate(variable);
        variable.value.assign(
            entry->spec.initializer->make(variable.shape, variable.dtype, random));
        ++variable.version;
    }
}

void setWeight(const Layer& layer, const std::string& name, const std::vector<double>& values)
{
    for (const LayerWeight* entry : layer.weights()) {
        if (entry->spec.name != name) continue;
        Variable& variable = entry->weight.variable();
        assert(values.size() == variable.value.count());
        for (std::size_t i = 0; i < values.size(); ++i) variable.value.set(i, values[i]);
        ++variable.version;
        return;
    }
    assert(false && "the layer has no weight of this name");
}

Called callLayer(Layer& layer, const std::vector<Array>& inputs, const CallSettings& settings)
{
    CallArguments arguments;
    for (const Array& input : inputs)
        arguments.inputs.push_back(placeholder(input.shape(), input.dtype()));
    for (const Array& mask : settings.masks) arguments.masks.push_back(constant(mask));
    CallContext context(settings.mode);
    Tensors wanted{layer(arguments, context).front()};
    Tensor loss = scalar(0, DType::float32);
    for (const Tensor& added : context.losses()) loss = ops::add(loss, added);
    wanted.push_back(loss);
    for (const Assignment& write : context.assignments()) wanted.push_back(write.value);
    Program program({.inputs = arguments.inputs, .outputs = wanted});
    for (std::size_t i = 0; i < inputs.size(); ++i)
        program.bindInput(static_cast<int>(i), inputs[i].data());
    program.run(settings.state);
    Called called{.output = program.output(0).clone(), .loss = program.output(1).at(0)};
    int index = 2;
    for (const Assignment& write : context.assignments())
        called.written[write.variable->path] = program.output(index++).clone();
    return called;
}

Array arrayOf(const Shape& shape, const std::vector<float>& values)
{
    return Array::of(shape, values);
}

Array counting(const Shape& shape)
{
    Array result(shape, DType::float32);
    for (std::size_t i = 0; i < result.count(); ++i) result.set(i, static_cast<double>(i));
    return result;
}

bool areClose(const std::vector<double>& a, const std::vector<double>& b, double tolerance)
{
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (!(std::fabs(a[i] - b[i]) <= tolerance * std::max(1.0, std::fabs(b[i])))) return false;
    return true;
}

} // namespace netwright::test
