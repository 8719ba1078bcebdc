#include "engine/trainers/data_check.h"

#include "engine/base/registry.h"
#include "engine/datasets/checks.h"

#include <algorithm>

namespace netwright {
namespace {

constexpr Dimension kScanLimit = 4'000'000; // numbers

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
    const Loss::TargetForm form = output.loss->targetForm();
    const Shape shape = batched(target.sample);
    const Shape expected = form == Loss::TargetForm::likeOutput
        ? outputShape
        : outputShape.slice(0, outputShape.rank() - 1);
    if (form == Loss::TargetForm::own || fits(shape, expected)) return;
    throw ShapeError(NW_TEXT("Training: the target \"%1\" of the output \"%2\" must have the shape "
                             "%3 for %4, received %5."),
        target.name, output.name, expected, output.loss->schema().name, shape);
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
        const bool areClasses = output.loss->targetForm() == Loss::TargetForm::classNumber;
        if (!areClasses || shape.back() == kUnknown) continue;
        const Config config = configOf(*output.loss);
        if (config.contains("ignore_class") && !config["ignore_class"].is_null()) continue;
        if (const auto bad = findBadLabel(data, static_cast<int>(shape.back()), target))
            throw ConfigError(bad->text);
    }
}

std::optional<Text> findNotFinite(const std::shared_ptr<Dataset>& data)
{
    Dimension width = 1; // numbers of a sample
    for (const auto* features : {&data->inputs(), &data->targets()})
        for (const Feature& feature : *features) width += feature.sample.count();
    const Dimension rows = std::max<Dimension>(1, kScanLimit / width);
    const auto bad
        = rows < data->size() ? findNonFinite(*subset(data, 0, rows)) : findNonFinite(*data);
    if (!bad) return std::nullopt;
    return bad->text;
}

} // namespace netwright
