#include "tests/support/image_layers.h"

#include "engine/base/random.h"
#include "engine/ops/shape.h"
#include "engine/program/program.h"
#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"

#include <QtTest>

#include <cmath>

namespace netwright::test {
namespace {

using Mode = CallContext::Mode;
using Complaint = std::string;

std::unique_ptr<Layer> made(const ImageLayerPromise& promise, const Config& more = {})
{
    Config config = promise.config;
    if (more.is_object()) config.update(more);
    auto layer = create<Layer>(promise.layer, config);
    layer->name = "tested";
    return layer;
}

Array transposed(const Array& x, const std::vector<int>& axes)
{
    return evaluate(ops::transpose(constant(x), axes));
}

Array run(const ImageLayerPromise& promise, const Array& images, const ImageCall& call = {})
{
    const auto layer = made(promise);
    return callOnImages(*layer, {images}, call).front();
}

Complaint complaintAboutMode(const ImageLayerPromise& promise, const Array& images)
{
    const Array off = run(promise, images, {.mode = Mode::inference});
    const bool isSame = off.shape() == images.shape() && valuesOf(off) == valuesOf(images);
    if (isSame != promise.isOffOutsideTraining) return "wrong outside training";
    const Shape expected = promise.output.empty() ? promise.input : promise.output;
    const Array on = run(promise, images);
    if (on.shape() != expected) return "output shape " + on.shape().text();
    for (const double value : valuesOf(on))
        if (!std::isfinite(value)) return "values that are not finite";
    return {};
}

Complaint complaintAboutDraws(const ImageLayerPromise& promise, const Array& images)
{
    const auto first = valuesOf(run(promise, images));
    if (valuesOf(run(promise, images)) != first) return "a step does not repeat";
    if (valuesOf(run(promise, images, {.threads = 3})) != first) return "threads change it";
    bool differs = false;
    for (std::uint64_t step = 2; step < 12; ++step)
        differs = differs || valuesOf(run(promise, images, {.step = step})) != first;
    if (differs != promise.isRandom) return "steps differ wrongly";
    return {};
}

Complaint complaintAboutForms(const ImageLayerPromise& promise, const Array& images)
{
    const Array plain = run(promise, images);
    const auto layer = made(promise, {{"data_format", "channels_first"}});
    const Array other = callOnImages(*layer, {transposed(images, {0, 3, 1, 2})}).front();
    const std::string fault
        = difference(valuesOf(transposed(other, {0, 2, 3, 1})), valuesOf(plain), {1e-4, 1e-3});
    if (!fault.empty()) return "channels first: " + fault;
    const Array bytes = run(promise, images.cast(DType::uint8));
    if (bytes.shape() != plain.shape()) return "bytes give " + bytes.shape().text();
    const Array single = run(promise, images.rows(0, 1).reshaped(images.shape().slice(1)));
    if (single.shape() != plain.shape().slice(1)) return "one image gives " + single.shape().text();
    return {};
}

Complaint complaintAboutShapes(const ImageLayerPromise& promise)
{
    for (const Mode mode : {Mode::inference, Mode::training}) {
        CallContext context(mode);
        const Tensor open = placeholder({kUnknown, kUnknown, kUnknown, promise.input.back()});
        const Shape shape
            = (*made(promise))(CallArguments{.inputs = {open}}, context).front().shape();
        if (promise.output.empty() && shape != open.shape())
            return "an unknown shape gives " + shape.text();
        try {
            (*made(promise))(CallArguments{.inputs = {placeholder({2, 3})}}, context);
            return "two axes are not refused";
        } catch (const ShapeError&) {
            continue;
        }
    }
    return {};
}

Complaint firstComplaint(const ImageLayerPromise& promise)
{
    const Array images = someImages(promise.input, promise.low, promise.high);
    Complaint complaint = complaintAboutMode(promise, images);
    if (complaint.empty()) complaint = complaintAboutDraws(promise, images);
    if (complaint.empty()) complaint = complaintAboutForms(promise, images);
    if (complaint.empty() && promise.output.empty()) complaint = complaintAboutShapes(promise);
    return complaint;
}

} // namespace

void expectImageLayer(const ImageLayerPromise& promise)
{
    Complaint complaint;
    try {
        complaint = firstComplaint(promise);
    } catch (const Error& error) {
        complaint = error.what();
    }
    const std::string sentence = promise.layer + ": " + complaint;
    QVERIFY2(complaint.empty(), sentence.c_str());
}

void expectStretchLayer(const std::string& layer, const Shape& line)
{
    expectConforms({.layer = layer,
        .config = {{"factor", 0.3}},
        .input = {2, 4, 5, 3},
        .output = {2, 4, 5, 3},
        .isRandom = true});
    expectImageLayer({.layer = layer, .config = {{"factor", {-0.2, 0.4}}}});
    const Array x = counting(line);
    const Array y = trainedOn(x, layer, {{"factor", {1, 1}}});
    QVERIFY(areClose(valuesOf(y), {1, 1.5, 2, 2.5, 3}));
    const Array same = trainedOn(x, layer, {{"factor", {0, 0}}});
    QVERIFY(areClose(valuesOf(same), valuesOf(x)));
    QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>(layer));
    QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>(layer, {{"factor", {-2, 0}}}));
    create<Layer>(layer, {{"factor", 0.2}, {"interpolation", "bicubic"}});
}

Array someImages(const Shape& shape, double low, double high)
{
    Random random(5, 1);
    Array result(shape, DType::float32);
    for (std::size_t i = 0; i < result.count(); ++i) result.set(i, random.uniform(low, high));
    return result;
}

std::vector<Array> callOnImages(
    Layer& layer, const std::vector<Array>& inputs, const ImageCall& call)
{
    CallArguments arguments;
    for (const Array& input : inputs)
        arguments.inputs.push_back(placeholder(input.shape(), input.dtype()));
    CallContext context(call.mode);
    const Tensors outputs = layer(arguments, context);
    Program program({.inputs = arguments.inputs, .outputs = outputs, .threads = call.threads});
    for (std::size_t i = 0; i < inputs.size(); ++i)
        program.bindInput(static_cast<int>(i), inputs[i].data());
    program.run({.seed = 1, .step = call.step});
    std::vector<Array> result;
    for (std::size_t i = 0; i < outputs.size(); ++i)
        result.push_back(program.output(static_cast<int>(i)).clone());
    return result;
}

Array trainedOn(
    const Array& images, const std::string& layer, const Config& config, std::uint64_t step)
{
    const auto fresh = create<Layer>(layer, config);
    return callOnImages(*fresh, {images}, {.step = step}).front();
}

std::vector<double> imageOf(const Array& batch, Dimension index)
{
    return valuesOf(batch.rows(index, index + 1));
}

MeanAndDeviation meanAndDeviation(const std::vector<double>& values)
{
    MeanAndDeviation result;
    for (const double value : values) result.mean += value / static_cast<double>(values.size());
    for (const double value : values)
        result.deviation += (value - result.mean) * (value - result.mean);
    result.deviation = std::sqrt(result.deviation / static_cast<double>(values.size()));
    return result;
}

} // namespace netwright::test
