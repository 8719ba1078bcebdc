#include "widgets/data/sample_table.h"

#include "widgets/common/strings.h"
#include "widgets/lenses/to_image.h"

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

constexpr Dimension kSmallestImage = 8; // edge of what has no axis of channels
constexpr int kLargestPicture = 192; // pixels

bool isImage(const Shape& sample)
{
    if (sample.rank() == 2) return sample[0] >= kSmallestImage && sample[1] >= kSmallestImage;
    if (sample.rank() != 3 || sample[0] < 2 || sample[1] < 2) return false;
    return sample[2] == 1 || sample[2] == 3 || sample[2] == 4;
}

std::size_t shownOf(const SampleTable::Feature& feature)
{
    return feature.values.shape().empty() ? 0 : static_cast<std::size_t>(feature.values.shape()[0]);
}

// The sample's numbers as an array of their own.
Array sampleOf(const SampleTable::Feature& feature, std::size_t index)
{
    const auto row = static_cast<Dimension>(index);
    return feature.values.rows(row, row + 1).reshaped(feature.sample);
}

bool isOneNumber(const std::vector<SampleTable::Feature>& features)
{
    return features.size() == 1 && features.front().sample.count() == 1
        && features.front().values.dtype() != DType::string;
}

} // namespace

SampleLook lookOf(const SampleTable& table)
{
    if (table.inputs.empty()) return SampleLook::table;
    if (table.inputs.front().values.dtype() == DType::string) return SampleLook::table;
    if (isImage(table.inputs.front().sample)) return SampleLook::images;
    if (table.inputs.size() != 1) return SampleLook::table;
    const Dimension numbers = table.inputs.front().sample.count();
    const bool hasOneTarget = table.targets.empty() || isOneNumber(table.targets);
    if (numbers == 2 && (hasOneTarget || !table.classCounts.empty())) return SampleLook::plane;
    if (numbers == 1 && isOneNumber(table.targets) && table.classCounts.empty())
        return SampleLook::plane;
    return SampleLook::table;
}

QList<QImage> imagesOf(const SampleTable& table)
{
    QList<QImage> images;
    if (lookOf(table) != SampleLook::images) return images;
    const SampleTable::Feature& feature = table.inputs.front();
    const ImageRange range{.minimum = feature.minimum, .maximum = feature.maximum};
    for (std::size_t i = 0; i < shownOf(feature); ++i) {
        const QImage image = toImage(sampleOf(feature, i), range);
        const bool isLarge = std::max(image.width(), image.height()) > kLargestPicture;
        images << (isLarge ? image.scaled(kLargestPicture, kLargestPicture, Qt::KeepAspectRatio,
                       Qt::SmoothTransformation)
                           : image);
    }
    return images;
}

std::optional<int> classOf(const SampleTable& table, int index)
{
    if (table.classCounts.empty() || table.targets.empty()) return std::nullopt;
    const SampleTable::Feature& target = table.targets.front();
    const auto width = static_cast<std::size_t>(target.sample.count());
    const std::size_t first = static_cast<std::size_t>(index) * width;
    if (index < 0 || width == 0 || first + width > target.values.count()) return std::nullopt;
    if (width == 1) return static_cast<int>(std::lround(target.values.at(first)));
    std::size_t best = 0;
    for (std::size_t i = 1; i < width; ++i)
        if (target.values.at(first + i) > target.values.at(first + best)) best = i;
    return static_cast<int>(best);
}

QString captionOf(const SampleTable& table, int index)
{
    if (const auto label = classOf(table, index))
        return *label >= 0 && *label < table.classNames.size() ? table.classNames[*label]
                                                               : QString::number(*label);
    if (!isOneNumber(table.targets)) return {};
    const Array& values = table.targets.front().values;
    const auto at = static_cast<std::size_t>(index);
    return index >= 0 && at < values.count() ? figureText(values.at(at)) : QString();
}

PlanePoints pointsOf(const SampleTable& table)
{
    PlanePoints points;
    if (lookOf(table) != SampleLook::plane) return points;
    const SampleTable::Feature& input = table.inputs.front();
    const bool isPlane = input.sample.count() == 2;
    const bool hasTarget = isOneNumber(table.targets);
    for (std::size_t i = 0; i < shownOf(input); ++i) {
        const std::size_t first = isPlane ? 2 * i : i;
        const double target = hasTarget ? table.targets.front().values.at(i) : 0;
        points.x.push_back(static_cast<float>(input.values.at(first)));
        points.y.push_back(static_cast<float>(isPlane ? input.values.at(first + 1) : target));
        if (const auto label = classOf(table, static_cast<int>(i)))
            points.classes.push_back(*label);
        else if (isPlane && hasTarget)
            points.targets.push_back(static_cast<float>(target));
    }
    return points;
}

} // namespace netwright
