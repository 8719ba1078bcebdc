#include "engine/formats/idx.h"
#include "engine/base/error.h"
#include "engine/datasets/data_source.h"
#include "engine/datasets/readers/file_rows.h"
#include "engine/formats/gzip.h"

#include <algorithm>
#include <fstream>

namespace netwright {
namespace {

Shape withChannel(const Shape& shape)
{
    Shape result = shape;
    result.push_back(1);
    return result;
}

// Where the array of a plain IDX file lies; its kind and shape are read from the start alone.
FileArray findArray(const std::filesystem::path& path)
{
    constexpr std::size_t kHeaderLimit = 4 + 4 * 255;
    std::ifstream stream(path, std::ios::binary);
    std::vector<std::byte> start(kHeaderLimit);
    stream.read(reinterpret_cast<char*>(start.data()), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(stream.gcount()));
    const std::string who = path.string();
    if (isGzip(start))
        throw FormatError(
            NW_TEXT("%1: the file is too large for the memory; unpack it, so that it can be read "
                    "row by row."),
            who);
    const auto at = [&start](std::size_t i) { return std::to_integer<std::uint32_t>(start[i]); };
    const std::size_t rank = start.size() < 4 ? 0 : at(3);
    if (rank == 0 || start.size() < 4 + 4 * rank)
        throw FormatError(
            NW_TEXT("%1: expected an IDX file as the MNIST digits are, received something else."),
            who);
    // The kind: an IDX file with the same first bytes and no rows.
    std::vector<std::byte> empty(start.begin(), start.begin() + static_cast<long>(4 + 4 * rank));
    std::fill(empty.begin() + 4, empty.end(), std::byte{0});
    FileArray array{.path = path,
        .dtype = readIdx(empty, who).dtype(),
        .order = ByteOrder::big,
        .offset = 4 + 4 * rank};
    for (std::size_t i = 4; i < 4 + 4 * rank; i += 4)
        array.shape.push_back(at(i) << 24 | at(i + 1) << 16 | at(i + 2) << 8 | at(i + 3));
    return array;
}

class Idx final : public DataSource {
public:
    std::string images;
    std::optional<std::string> labels;
    double scale = 1;
    bool channelAxis = true;

protected:
    TableParts load(const std::filesystem::path& folder) const override
    {
        TableParts parts;
        parts.inputs.push_back(imageColumn(folder / images));
        if (!labels) return parts;
        const std::filesystem::path path = folder / *labels;
        const Array values = asTarget(readIdxFile(path));
        parts.targets.push_back({.name = "label", .values = values});
        parts.classNames = namesOf(values);
        return parts;
    }

private:
    Column imageColumn(const std::filesystem::path& path) const
    {
        Column column{.name = "image", .divisor = scale};
        if (!isTooLarge(path)) {
            const Array values = compacted(readIdxFile(path));
            const Shape& shape = values.shape();
            column.values = hasChannelAxis(shape) ? values.reshaped(withChannel(shape)) : values;
            return column;
        }
        FileArray array = findArray(path);
        if (hasChannelAxis(array.shape)) array.shape = withChannel(array.shape);
        column.file = openRows(array);
        return column;
    }

    bool hasChannelAxis(const Shape& shape) const { return channelAxis && shape.rank() == 3; }

    // "0" … "9" where labels are a modest number of whole numbers.
    static std::vector<std::string> namesOf(const Array& values)
    {
        if (values.dtype() != DType::int32 || values.shape().rank() != 1 || values.count() == 0)
            return {};
        const auto numbers = values.as<std::int32_t>();
        const auto [least, most] = std::minmax_element(numbers.begin(), numbers.end());
        constexpr std::int32_t kMostClasses = 1000;
        std::vector<std::string> names;
        if (*least >= 0 && *most < kMostClasses)
            for (std::int32_t i = 0; i <= *most; ++i) names.push_back(std::to_string(i));
        return names;
    }
};

const bool published = publish<DataSource, Idx>({
    .name = "idx",
    .category = "files",
    .summary = "Images and labels in the format of the MNIST digits, with or without gzip.",
    .params =
        {
            param("idx", &Idx::images, "The file of images.", required()),
            param("labels", &Idx::labels, "The file of labels."),
            param("scale", &Idx::scale, "Pixels are divided by it; 255 makes them 0 to 1.",
                above(0)),
            param("channel_axis", &Idx::channelAxis,
                "Whether grey images get an axis of length 1: (28, 28, 1)."),
        },
});

} // namespace
} // namespace netwright
