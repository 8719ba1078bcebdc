#include "engine/datasets/checks.h"

#include <cmath>

namespace netwright {
namespace {

std::vector<Dimension> positionIn(const Shape& sample, std::size_t offset)
{
    std::vector<Dimension> position(static_cast<std::size_t>(sample.rank()));
    auto rest = static_cast<Dimension>(offset);
    for (int axis = sample.rank() - 1; axis >= 0; --axis) {
        position[static_cast<std::size_t>(axis)] = rest % sample[axis];
        rest /= sample[axis];
    }
    return position;
}

// The first number that is bad.
template <class IsBad>
std::optional<BadNumber> find(Dataset& dataset, FeatureId id, IsBad isBad)
{
    std::optional<BadNumber> found;
    const Shape& sample = featureOf(dataset, id).sample;
    forEachChunk(dataset, id, [&](const Chunk& chunk) {
        for (std::size_t i = 0; i < chunk.values.size(); ++i) {
            if (!isBad(chunk.values[i])) continue;
            found = BadNumber{.feature = id,
                .row = chunk.firstRow + static_cast<Dimension>(i / chunk.width),
                .position = positionIn(sample, i % chunk.width),
                .value = chunk.values[i]};
            return false;
        }
        return true;
    });
    return found;
}

std::string wordFor(double value)
{
    if (std::isnan(value)) return "NaN";
    return value > 0 ? "infinity" : "-infinity";
}

std::optional<BadNumber> findNonFinite(Dataset& dataset, FeatureId id)
{
    const Feature& feature = featureOf(dataset, id);
    if (!isFloat(feature.dtype)) return std::nullopt;
    auto found = find(dataset, id, [](double value) { return !std::isfinite(value); });
    if (!found) return std::nullopt;
    const std::string word = wordFor(found->value);
    const std::string place = Shape(found->position).text();
    found->text = id.part == Part::input
        ? Text(NW_TEXT("Data: expected finite numbers, the input %1 has %2 in sample %3 at %4."),
            feature.name, word, found->row, place)
        : Text(NW_TEXT("Data: expected finite numbers, the target %1 has %2 in sample %3 at %4."),
            feature.name, word, found->row, place);
    return found;
}

} // namespace

std::optional<BadNumber> findNonFinite(Dataset& dataset)
{
    for (std::size_t i = 0; i < dataset.inputs().size(); ++i)
        if (auto found = findNonFinite(dataset, {Part::input, i})) return found;
    for (std::size_t i = 0; i < dataset.targets().size(); ++i)
        if (auto found = findNonFinite(dataset, {Part::target, i})) return found;
    return std::nullopt;
}

std::optional<BadNumber> findBadLabel(Dataset& dataset, int classes, std::size_t target)
{
    auto found = find(dataset, {Part::target, target}, [classes](double value) {
        return !(value >= 0 && value < classes) || value != std::floor(value);
    });
    if (found)
        found->text = Text(NW_TEXT("Data: labels must be whole numbers from 0 to %1, the target %2 "
                                   "has %3 in sample %4."),
            classes - 1, dataset.targets()[target].name, found->value, found->row);
    return found;
}

} // namespace netwright
