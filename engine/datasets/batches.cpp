#include "engine/datasets/batches.h"

#include "engine/base/error.h"
#include "engine/base/random.h"
#include "engine/datasets/chunks.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace netwright {
namespace {

void shuffle(std::vector<std::int64_t>& order, Random& random)
{
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[static_cast<std::size_t>(random.below(i))]);
}

void requireFraction(double fraction)
{
    if (!(fraction >= 0 && fraction < 1))
        throw ConfigError(
            NW_TEXT("Data: the share for validation must be at least 0 and less than 1, "
                    "received %1."),
            fraction);
}

} // namespace

void epochOrder(std::vector<std::int64_t>& order, std::uint64_t seed, int epoch)
{
    std::iota(order.begin(), order.end(), std::int64_t{0});
    Random random(seed, combine(hashOf("epoch order"), static_cast<std::uint64_t>(epoch)));
    shuffle(order, random);
}

std::vector<std::int64_t> epochOrder(Dimension size, std::uint64_t seed, int epoch)
{
    std::vector<std::int64_t> order(static_cast<std::size_t>(size));
    epochOrder(order, seed, epoch);
    return order;
}

Split<std::shared_ptr<Dataset>> validationSplit(std::shared_ptr<Dataset> whole, double fraction)
{
    requireFraction(fraction);
    if (fraction == 0) return {std::move(whole), nullptr};
    const Dimension size = whole->size();
    const auto cut = static_cast<Dimension>(std::floor(static_cast<double>(size) * (1 - fraction)));
    if (cut == 0 || cut == size)
        throw ConfigError(NW_TEXT("Data: a validation share of %1 of %2 samples leaves nothing "
                                  "for one of the parts."),
            fraction, size);
    return {subset(whole, 0, cut), subset(whole, cut, size)};
}

Split<std::vector<std::int64_t>> stratifiedSplit(
    std::span<const std::int64_t> labels, double fraction, std::uint64_t seed)
{
    requireFraction(fraction);
    std::map<std::int64_t, std::vector<std::int64_t>> classes;
    for (std::size_t i = 0; i < labels.size(); ++i)
        classes[labels[i]].push_back(static_cast<std::int64_t>(i));
    Random random(seed, hashOf("stratified split"));
    Split<std::vector<std::int64_t>> split;
    for (auto& [label, rows] : classes) {
        shuffle(rows, random);
        const auto count
            = static_cast<std::ptrdiff_t>(std::lround(static_cast<double>(rows.size()) * fraction));
        const auto cut = rows.begin() + count;
        split.validation.insert(split.validation.end(), rows.begin(), cut);
        split.training.insert(split.training.end(), cut, rows.end());
    }
    std::sort(split.training.begin(), split.training.end());
    std::sort(split.validation.begin(), split.validation.end());
    return split;
}

std::vector<std::int64_t> classLabels(Dataset& dataset, std::size_t target)
{
    if (target >= dataset.targets().size())
        throw ShapeError(NW_TEXT("Data: there is no target %1 that could tell classes."), target);
    const Feature& feature = dataset.targets()[target];
    const auto width = static_cast<std::size_t>(feature.sample.count());
    if (feature.sample.rank() > 1 || width == 0)
        throw ShapeError(
            NW_TEXT("Data: classes are told by one number or one row a sample, received %1."),
            feature.sample.text());
    std::vector<std::int64_t> labels;
    labels.reserve(static_cast<std::size_t>(dataset.size()));
    forEachChunk(dataset, {Part::target, target}, [&](const Chunk& chunk) {
        for (auto row = chunk.values.begin(); row != chunk.values.end();
             row += static_cast<std::ptrdiff_t>(width)) {
            const auto most = std::max_element(row, row + static_cast<std::ptrdiff_t>(width));
            labels.push_back(width > 1 ? most - row : std::llround(*row));
        }
        return true;
    });
    return labels;
}

std::map<std::int64_t, std::int64_t> classCounts(Dataset& dataset, std::size_t target)
{
    std::map<std::int64_t, std::int64_t> counts;
    for (const std::int64_t label : classLabels(dataset, target)) ++counts[label];
    return counts;
}

} // namespace netwright
