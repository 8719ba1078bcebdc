#include "engine/trainers/data_check.h"

#include "engine/base/registry.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <functional>
#include <numeric>

namespace netwright {
namespace {

constexpr std::size_t kScanLimit = std::size_t{64} << 20;

bool isSparse(const Loss& loss)
{
    return loss.schema().name == "SparseCategoricalCrossentropy";
}

Shape batched(const Shape& sample)
{
    Shape shape{kUnknown};
    for (const Dimension length : sample) shape.push_back(length);
    return shape;
}

// Whether Keras's squeeze_or_expand_to_same_rank brings `target` to `output`.
bool fits(const Shape& target, const Shape& output)
{
    if (target.rank() == output.rank()) return compatible(target, output);
    if (target.rank() + 1 == output.rank() && output.back() == 1)
        return compatible(target, output.slice(0, target.rank()));
    if (target.rank() == output.rank() + 1 && target.back() == 1)
        return compatible(target.slice(0, output.rank()), output);
    return false;
}

void checkShape(const Feature& target, const CompiledOutput& output, const Shape& outputShape)
{
    const Shape shape = batched(target.sample);
    Shape expected = outputShape;
    if (isSparse(*output.loss)) {
        expected = outputShape.slice(0, outputShape.rank() - 1);
        if (fits(shape, expected)) return;
    } else if (output.loss->schema().name == "CTC" || fits(shape, expected)) {
        return;
    }
    throw ShapeError(NW_TEXT("Training: the target \"%1\" of the output \"%2\" must have the shape "
                             "%3 for %4, received %5."),
        target.name, output.name, expected, output.loss->schema().name, shape);
}

// Calls look(first row, rows, values) on pieces of one target or input, as float32.
struct Column {
    bool isInput = false;
    std::size_t index = 0;
};
void scan(Dataset& data, Column column, Dimension rowLimit,
    const std::function<bool(Dimension, Dimension, const float*)>& look)
{
    const Feature& feature = (column.isInput ? data.inputs() : data.targets())[column.index];
    const Dimension width = std::max<Dimension>(1, feature.sample.count());
    const Dimension step = std::clamp<Dimension>((1 << 18) / width, 1, 4096);
    std::vector<float> values(static_cast<std::size_t>(step * width));
    std::vector<Dataset::Destination> inputs(data.inputs().size()), targets(data.targets().size());
    (column.isInput ? inputs : targets)[column.index]
        = {reinterpret_cast<std::byte*>(values.data()), DType::float32};
    std::vector<std::int64_t> rows(static_cast<std::size_t>(step));
    for (Dimension first = 0; first < rowLimit; first += step) {
        const Dimension count = std::min(step, rowLimit - first);
        std::iota(rows.begin(), rows.end(), first);
        data.gather(
            std::span(rows).first(static_cast<std::size_t>(count)), inputs, targets, nullptr);
        if (!look(first, count, values.data())) return;
    }
}

// All bits of the exponent are set in what is not finite; a loop without branches.
bool areFinite(const float* values, Dimension count)
{
    constexpr std::uint32_t kExponent = 0x7F800000;
    std::uint32_t found = 0;
    for (Dimension k = 0; k < count; ++k)
        found |= (std::bit_cast<std::uint32_t>(values[k]) & kExponent) == kExponent ? 1 : 0;
    return found == 0;
}

void checkLabels(Dataset& data, std::size_t target, const Loss& loss, Dimension classes)
{
    const Feature& feature = data.targets()[target];
    const Config config = configOf(loss);
    const Value ignored = config.contains("ignore_class") ? config["ignore_class"] : Value();
    const double except = ignored.is_number() ? ignored.get<double>() : std::nan("");
    const Dimension width = feature.sample.count();
    scan(data, {.index = target}, data.size(),
        [&](Dimension first, Dimension rows, const float* values) {
            for (Dimension i = 0; i < rows * width; ++i) {
                const double label = values[i];
                const bool isClass = label >= 0 && label < static_cast<double>(classes)
                    && label == std::floor(label);
                if (isClass || label == except) continue;
                throw ConfigError(NW_TEXT("Training: the labels \"%1\" must be whole numbers from "
                                          "0 to %2 for %3 classes, received %4 in row %5."),
                    feature.name, classes - 1, classes, label, first + i / width);
            }
            return true;
        });
}

} // namespace

void checkTargets(Dataset& data, const Model& model, const CompiledOutputs& outputs)
{
    const std::vector<Model::Port> ports = model.outputs();
    for (std::size_t i = 0; i < ports.size(); ++i) {
        const CompiledOutput& output = outputs.outputs()[i];
        if (!output.loss) continue;
        const auto target = static_cast<std::size_t>(outputs.targetOf(static_cast<int>(i)));
        const Shape& shape = ports[i].info.shape;
        checkShape(data.targets()[target], output, shape);
        if (isSparse(*output.loss) && shape.back() != kUnknown)
            checkLabels(data, target, *output.loss, shape.back());
    }
}

std::optional<Text> findNotFinite(Dataset& data)
{
    std::optional<Text> found;
    std::size_t budget = kScanLimit / sizeof(float);
    for (const bool isInput : {false, true}) {
        const std::vector<Feature>& features = isInput ? data.inputs() : data.targets();
        for (std::size_t i = 0; i < features.size() && !found; ++i) {
            if (!isFloat(features[i].dtype)) continue;
            const Dimension width = std::max<Dimension>(1, features[i].sample.count());
            const Dimension limit = std::min(data.size(), static_cast<Dimension>(budget) / width);
            budget -= static_cast<std::size_t>(limit * width);
            scan(data, {isInput, i}, limit,
                [&](Dimension first, Dimension rows, const float* values) {
                    const Dimension count = rows * width;
                    if (areFinite(values, count)) return true;
                    Dimension at = 0;
                    while (std::isfinite(values[at])) ++at;
                    found = Text(NW_TEXT("Training: \"%1\" holds %2 in row %3, column %4 (counted "
                                         "from 0)."),
                        features[i].name, static_cast<double>(values[at]), first + at / width,
                        at % width);
                    return false;
                });
        }
    }
    return found;
}

} // namespace netwright
