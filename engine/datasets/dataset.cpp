#include "engine/datasets/dataset.h"

#include <numeric>

namespace netwright {
namespace {

std::vector<Array> makeArrays(const std::vector<Feature>& features, Dimension rows)
{
    std::vector<Array> arrays;
    for (const Feature& feature : features) {
        Shape shape{rows};
        for (const Dimension length : feature.sample) shape.push_back(length);
        arrays.emplace_back(std::move(shape), feature.dtype);
    }
    return arrays;
}

std::vector<Dataset::Destination> destinations(std::vector<Array>& arrays)
{
    std::vector<Dataset::Destination> result;
    for (Array& array : arrays) result.push_back({array.data(), array.dtype()});
    return result;
}

} // namespace

Samples readAll(Dataset& dataset)
{
    Samples samples{.inputs = makeArrays(dataset.inputs(), dataset.size()),
        .targets = makeArrays(dataset.targets(), dataset.size())};
    std::vector<std::int64_t> rows(static_cast<std::size_t>(dataset.size()));
    std::iota(rows.begin(), rows.end(), 0);
    float* weight = nullptr;
    if (dataset.hasSampleWeight()) {
        samples.sampleWeight.emplace(Shape{dataset.size()}, DType::float32);
        weight = samples.sampleWeight->as<float>().data();
    }
    dataset.gather(rows, destinations(samples.inputs), destinations(samples.targets), weight);
    return samples;
}

} // namespace netwright
