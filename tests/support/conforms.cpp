#include "tests/support/conforms.h"

#include "engine/arrays/strings.h"
#include "engine/graph/gradients.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/program/program.h"
#include "tests/support/layer_call.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <functional>

namespace netwright::test {
namespace {

using Mode = CallContext::Mode;
constexpr RunState kState{.seed = 3, .step = 5};
constexpr double kStep = 1e-5; // of the finite differences

// A sentence about what is wrong; empty where all is well.
using Complaint = std::string;

std::vector<Shape> inputShapes(const Conformance& promise)
{
    return promise.inputs.empty() ? std::vector<Shape>{promise.input} : promise.inputs;
}

bool isSettled(const Param& param, const Config& config)
{
    return config.contains(param.key)
        || std::any_of(param.aliases.begin(), param.aliases.end(),
            [&config](const std::string& alias) { return config.contains(alias); });
}

Complaint complaintAboutParams(const Conformance& promise)
{
    const Schema& schema = Registry::instance().get(Layer::kKind, promise.layer);
    if (schema.summary.empty() || schema.category.empty()) return "no summary or category";
    for (const Param& param : schema.params) {
        if (param.help.empty() || param.help.back() != '.')
            return param.key + ": the help must be a sentence";
        checkLimits(schema.name, param, schema.defaultOf(param));
        if (param.limits.isRequired && !isSettled(param, promise.config))
            return param.key + ": is required and not in the test's config";
    }
    return {};
}

Complaint complaintAboutConfig(const Conformance& promise)
{
    const auto layer = create<Layer>(promise.layer, promise.config);
    const Config written = configOf(*layer);
    const auto again = create<Layer>(promise.layer, written);
    if (configOf(*again) != written) return "config after a round trip: " + configOf(*again).dump();
    const Value whole = serialize(*layer);
    if (serialize(*deserialize<Layer>(whole)) != whole) return "serialize() and back differ";
    if (whole["class_name"] != promise.layer) return "class_name is " + whole["class_name"].dump();
    try {
        Config strange = promise.config;
        strange["no_such_setting"] = 1;
        create<Layer>(promise.layer, strange);
    } catch (const ConfigError&) {
        return {};
    }
    return "an unknown key is not refused";
}

// One call of a fresh layer on placeholders.
struct Traced {
    std::unique_ptr<Layer> layer;
    Tensors inputs;
    Tensors outputs;
};
struct Variant {
    DType dtype = DType::float32;
    Mode mode = Mode::inference;
    bool isBatchKnown = true;
};

// The dtype for a layer of these settings, where they do not say one, and for the layers inside.
void settleDType(Value& config, DType dtype)
{
    if (!config.contains("dtype")) config["dtype"] = std::string(nameOf(dtype));
    const auto settle = [dtype](Value& inner) {
        const bool isObject = inner.is_object() && inner.contains("class_name");
        if (!isObject || !inner.contains("config")) return;
        if (Registry::instance().find(Layer::kKind, inner["class_name"].get<std::string>()))
            settleDType(inner["config"], dtype);
    };
    for (Value& value : config) {
        if (value.is_array()) std::for_each(value.begin(), value.end(), settle);
        settle(value);
    }
}

Traced trace(const Conformance& promise, const Variant& variant)
{
    Config config = promise.config;
    settleDType(config, variant.dtype);
    Traced traced{create<Layer>(promise.layer, config), {}, {}};
    traced.layer->name = "tested";
    const DType inputType = isFloat(promise.inputType) ? variant.dtype : promise.inputType;
    CallArguments arguments;
    for (Shape shape : inputShapes(promise)) {
        if (!variant.isBatchKnown) shape.at(0) = kUnknown;
        arguments.inputs.push_back(placeholder(shape, inputType));
    }
    CallContext context(variant.mode);
    traced.outputs = (*traced.layer)(arguments, context);
    traced.inputs = arguments.inputs;
    return traced;
}

Complaint complaintAboutShapes(const Conformance& promise)
{
    const Traced known = trace(promise, {});
    if (known.outputs.front().shape() != promise.output)
        return "output shape " + known.outputs.front().shape().text();
    const int count = static_cast<int>(known.layer->weights().size());
    if (count != promise.weights) return std::to_string(count) + " weights";
    const Shape open = trace(promise, {.isBatchKnown = false}).outputs.front().shape();
    Shape expected = promise.output;
    expected.at(0) = kUnknown;
    if (open != expected) return "output shape with an unknown batch " + open.text();
    if (!std::isfinite(known.layer->flops(inputShapes(promise), {promise.output})))
        return "flops() is not a number";
    return {};
}

// Values near the first ones, the same for each dtype.
void disturbWeights(const Layer& layer)
{
    std::uint64_t number = 0;
    for (const LayerWeight* entry : layer.weights()) {
        Variable& variable = entry->weight.variable();
        allocate(variable);
        Random first(7, number);
        Random noise(8, number++);
        const Array start = entry->spec.initializer->make(variable.shape, DType::float32, first);
        for (std::size_t i = 0; i < start.count(); ++i)
            variable.value.set(i, static_cast<float>(start.at(i) + noise.uniform(-0.3, 0.3)));
        ++variable.version;
    }
}

Array randomValues(const TensorInfo& info, std::uint64_t stream)
{
    Random random(11, stream);
    Array result(info.shape, info.dtype);
    if (info.dtype == DType::string) {
        for (std::uint64_t& handle : handlesOf(result))
            handle = internString(std::string(1, static_cast<char>('a' + random.below(10))));
        return result;
    }
    for (std::size_t i = 0; i < result.count(); ++i)
        result.set(i,
            isFloat(info.dtype) ? static_cast<float>(random.normal())
                                : static_cast<double>(random.below(10)));
    return result;
}

// A traced call with values, and sum(output * cotangent), which gradients are checked on.
struct Case {
    explicit Case(const Conformance& promise, const Variant& variant)
        : traced(trace(promise, variant))
    {
        disturbWeights(*traced.layer);
        std::uint64_t stream = 0;
        for (const Tensor& input : traced.inputs)
            values.push_back(randomValues(input.info(), stream++));
        for (const Tensor& output : traced.outputs) {
            cotangents.push_back(constant(randomValues(output.info(), stream++)));
            const Tensor part = ops::sum(output * cotangents.back());
            sum = sum ? sum + part : part;
        }
        for (const Tensor& input : traced.inputs)
            if (isFloat(input.dtype())) unknowns.push_back(input);
        for (const LayerWeight* weight : traced.layer->trainableWeights())
            unknowns.push_back(weight->weight);
    }

    Program program(const Tensors& outputs, const std::string& backend)
    {
        Program made({.inputs = traced.inputs, .outputs = outputs, .backend = backend});
        for (std::size_t i = 0; i < values.size(); ++i)
            made.bindInput(static_cast<int>(i), values[i].data());
        return made;
    }

    // Outputs, then gradients; a null gradient is left out.
    std::vector<std::vector<double>> answers(const std::string& backend)
    {
        Tensors wanted = traced.outputs;
        for (const Tensor& gradient : gradients(traced.outputs, unknowns, cotangents))
            if (gradient) wanted.push_back(gradient);
        Program made = program(wanted, backend);
        made.run(kState);
        std::vector<std::vector<double>> result;
        for (std::size_t i = 0; i < wanted.size(); ++i)
            result.push_back(valuesOf(made.output(static_cast<int>(i))));
        return result;
    }

    Traced traced;
    std::vector<Array> values;
    Tensors cotangents;
    Tensor sum;
    Tensors unknowns; // floating-point inputs, then trainable weights
};

// Where an unknown's values stand.
Array& storage(Case& tested, std::size_t unknown)
{
    const Tensor& tensor = tested.unknowns[unknown];
    for (std::size_t i = 0; i < tested.values.size(); ++i)
        if (tested.traced.inputs[i] == tensor) return tested.values[i];
    return tensor.node().variable->value;
}

Complaint complaintAboutGradients(const Conformance& promise, Mode mode)
{
    Case tested(promise, {.dtype = DType::float64, .mode = mode});
    const Tensors symbolic = gradients(tested.traced.outputs, tested.unknowns, tested.cotangents);
    Program value = tested.program({tested.sum}, "reference");
    const auto sumNow = [&value] {
        value.run(kState);
        return value.output(0).at(0);
    };
    for (std::size_t i = 0; i < symbolic.size(); ++i) {
        Array computed(tested.unknowns[i].shape(), DType::float64);
        if (symbolic[i]) {
            Program program = tested.program({symbolic[i]}, "reference");
            program.run(kState);
            computed = program.output(0).clone();
        }
        Array& values = storage(tested, i);
        for (std::size_t j = 0; j < values.count(); ++j) {
            const double before = values.at(j);
            values.set(j, before + kStep);
            const double above = sumNow();
            values.set(j, before - kStep);
            const double below = sumNow();
            values.set(j, before);
            const double expected = (above - below) / (2 * kStep);
            if (std::fabs(expected - computed.at(j)) > 1e-6 * (1 + std::fabs(expected)))
                return "gradient " + std::to_string(i) + " at " + std::to_string(j) + ": "
                    + std::to_string(computed.at(j)) + ", finite difference "
                    + std::to_string(expected);
        }
    }
    return {};
}

Complaint complaintAboutBackends(const Conformance& promise, Mode mode)
{
    const auto expected
        = Case(promise, {.dtype = DType::float64, .mode = mode}).answers("reference");
    for (const char* backend : {"reference", "openblas", "onednn"}) {
        const auto received
            = Case(promise, {.dtype = DType::float32, .mode = mode}).answers(backend);
        if (received.size() != expected.size())
            return std::string(backend) + ": other gradients are missing than in float64";
        for (std::size_t i = 0; i < expected.size(); ++i)
            if (!areClose(received[i], expected[i], promise.tolerance))
                return std::string(backend) + ": answer " + std::to_string(i) + " differs";
    }
    return {};
}

Complaint complaintAboutRepetition(const Conformance& promise)
{
    Case tested(promise, {});
    Program inference = tested.program(tested.traced.outputs, defaultBackend());
    inference.run({.seed = 1, .step = 1});
    const Array first = inference.output(0).clone();
    if (first.shape() != promise.output) return "computed shape " + first.shape().text();
    inference.run({.seed = 2, .step = 9});
    if (valuesOf(inference.output(0)) != valuesOf(first)) return "two predictions differ";
    Case training(promise, {.mode = Mode::training});
    Program program = training.program(training.traced.outputs, defaultBackend());
    program.run({.seed = 1, .step = 1});
    const std::vector<double> drawn = valuesOf(program.output(0));
    program.run({.seed = 1, .step = 2});
    if ((valuesOf(program.output(0)) != drawn) != promise.isRandom)
        return promise.isRandom ? "two steps draw the same" : "two training steps differ";
    program.run({.seed = 1, .step = 1});
    return valuesOf(program.output(0)) == drawn ? Complaint() : "one step does not repeat";
}

Complaint firstComplaint(const Conformance& promise)
{
    const std::vector<std::function<Complaint()>> checks{
        [&] { return complaintAboutParams(promise); },
        [&] { return complaintAboutConfig(promise); },
        [&] { return complaintAboutShapes(promise); },
        [&] { return complaintAboutRepetition(promise); },
        [&] { return complaintAboutGradients(promise, Mode::inference); },
        [&] { return complaintAboutGradients(promise, Mode::training); },
        [&] { return complaintAboutBackends(promise, Mode::inference); },
        [&] { return complaintAboutBackends(promise, Mode::training); },
    };
    for (const auto& check : checks)
        if (const Complaint complaint = check(); !complaint.empty()) return complaint;
    return {};
}

} // namespace

void expectConforms(const Conformance& promise)
{
    std::string complaint;
    try {
        complaint = firstComplaint(promise);
    } catch (const Error& error) {
        complaint = error.what();
    }
    const std::string sentence = promise.layer + ": " + complaint;
    QVERIFY2(complaint.empty(), sentence.c_str());
}

} // namespace netwright::test
