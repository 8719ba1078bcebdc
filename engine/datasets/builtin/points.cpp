#include "engine/datasets/builtin/points.h"

namespace netwright {

std::unique_ptr<Dataset> makeClassified(const PointSet& set, std::vector<std::string> classNames,
    const std::function<Point(int label, exact::Noise&)>& place)
{
    Array points(Shape{set.samples, 2}, DType::float32);
    Array labels(Shape{set.samples}, DType::int32);
    const auto classes = static_cast<int>(classNames.size());
    for (int i = 0; i < set.samples; ++i) {
        exact::Noise noise(static_cast<std::uint64_t>(set.seed), static_cast<std::uint64_t>(i));
        const int label = i % classes;
        const auto at = static_cast<std::size_t>(i);
        const Point point = place(label, noise);
        points.as<float>()[2 * at] = static_cast<float>(point.x + set.noise * noise.normal());
        points.as<float>()[2 * at + 1] = static_cast<float>(point.y + set.noise * noise.normal());
        labels.as<std::int32_t>()[at] = label;
    }
    return makeArrayDataset(
        {{"point", points}}, {{"class", labels}}, std::nullopt, std::move(classNames));
}

std::unique_ptr<Dataset> makeSurface(
    const PointSet& set, const std::function<double(Point)>& height)
{
    Array points(Shape{set.samples, 2}, DType::float32);
    Array values(Shape{set.samples, 1}, DType::float32);
    for (int i = 0; i < set.samples; ++i) {
        exact::Noise noise(static_cast<std::uint64_t>(set.seed), static_cast<std::uint64_t>(i));
        const auto at = static_cast<std::size_t>(i);
        Point point;
        point.x = noise.uniform(-1, 1);
        point.y = noise.uniform(-1, 1);
        points.as<float>()[2 * at] = static_cast<float>(point.x);
        points.as<float>()[2 * at + 1] = static_cast<float>(point.y);
        const double value = height(point) + set.noise * noise.normal();
        values.as<float>()[at] = static_cast<float>(value);
    }
    return makeArrayDataset({{"point", points}}, {{"value", values}});
}

} // namespace netwright
