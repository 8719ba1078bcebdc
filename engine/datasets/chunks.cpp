#include "engine/datasets/chunks.h"

#include <algorithm>
#include <numeric>

namespace netwright {

const Feature& featureOf(const Dataset& dataset, FeatureId id)
{
    return id.part == Part::input ? dataset.inputs()[id.index] : dataset.targets()[id.index];
}

void forEachChunk(Dataset& dataset, FeatureId id, const std::function<bool(const Chunk&)>& visit)
{
    constexpr std::size_t kNumbers = std::size_t{1} << 18;
    const auto width = static_cast<std::size_t>(featureOf(dataset, id).sample.count());
    const auto step = static_cast<Dimension>(
        std::max<std::size_t>(1, kNumbers / std::max<std::size_t>(width, 1)));
    std::vector<double> values;
    std::vector<std::int64_t> rows;
    std::vector<Dataset::Destination> wanted(id.index + 1);
    for (Dimension first = 0; first < dataset.size(); first += step) {
        rows.resize(static_cast<std::size_t>(std::min(step, dataset.size() - first)));
        std::iota(rows.begin(), rows.end(), first);
        values.resize(rows.size() * width);
        wanted.back() = {reinterpret_cast<std::byte*>(values.data()), DType::float64};
        if (id.part == Part::input)
            dataset.gather(rows, wanted, {}, nullptr);
        else
            dataset.gather(rows, {}, wanted, nullptr);
        if (!visit({first, width, values})) return;
    }
}

} // namespace netwright
