#include "engine/kernels/openblas/columns.h"

namespace netwright::openblas {
namespace {

// Taps side by side along the last axis: `count` of them from tap `first` on lie inside the
// input, the first of them at element `source`; the line of the window has `width.size`.
struct TapLine {
    Dimension row = 0; // of the tile
    Dimension tap = 0; // the line's first
    Dimension first = 0;
    Dimension count = 0;
    Dimension source = 0;
};

template <class Visit>
void forEachTapLine(const ConvShape& shape, const Tile& tile, Visit visit)
{
    const auto& [depth, height, width] = shape.window.axes;
    const Dimension imageSize = shape.window.inputCells() * shape.channels;
    const Dimension planeCells = height.output * width.output;
    Dimension column = tile.first % width.output;
    Dimension rowOfPlane = tile.first / width.output % height.output;
    Dimension plane = tile.first / planeCells % depth.output;
    Dimension image = tile.first / planeCells / depth.output * imageSize;
    for (Dimension row = 0; row < tile.count; ++row) {
        const Dimension z = depth.start(plane), y = height.start(rowOfPlane);
        const Dimension first = width.firstTap(column);
        const Dimension inside = std::max<Dimension>(0, width.endTap(column) - first);
        const Dimension x = width.start(column) + first * width.dilation;
        TapLine line{.row = row, .first = first};
        for (Dimension i = 0; i < depth.size; ++i)
            for (Dimension j = 0; j < height.size; ++j, line.tap += width.size) {
                const Dimension atZ = z + i * depth.dilation, atY = y + j * height.dilation;
                const bool isInside
                    = atZ >= 0 && atZ < depth.input && atY >= 0 && atY < height.input;
                const Dimension inputCell = (atZ * height.input + atY) * width.input + x;
                line.count = isInside ? inside : 0;
                line.source
                    = image + inputCell * shape.channels + tile.group * shape.groupChannels();
                visit(line);
            }
        if (++column < width.output) continue;
        column = 0;
        if (++rowOfPlane < height.output) continue;
        rowOfPlane = 0;
        if (++plane < depth.output) continue;
        plane = 0;
        image += imageSize;
    }
}

// Taps of a line lie one behind the other in memory as they do in a column.
bool isContiguous(const ConvShape& shape)
{
    return shape.groups == 1 && shape.window.axes[2].dilation == 1;
}

} // namespace

void gatherColumns(const ConvShape& shape, const Tile& tile, const float* x, float* columns)
{
    const Dimension channels = shape.groupChannels();
    const Dimension length = shape.window.taps() * channels;
    const Dimension lineTaps = shape.window.axes[2].size;
    const Dimension step = shape.window.axes[2].dilation * shape.channels;
    const bool isWhole = isContiguous(shape);
    forEachTapLine(shape, tile, [&](const TapLine& line) {
        float* const start = columns + line.row * length + line.tap * channels;
        float* const inside = start + line.first * channels;
        float* const behind = inside + line.count * channels;
        float* const end = start + lineTaps * channels;
        if (line.count < lineTaps) {
            std::fill(start, std::min(inside, end), 0.0f);
            std::fill(std::min(behind, end), end, 0.0f);
        }
        if (isWhole) {
            for (Dimension i = 0; i < line.count * channels; ++i) inside[i] = x[line.source + i];
            return;
        }
        for (Dimension tap = 0; tap < line.count; ++tap)
            for (Dimension i = 0; i < channels; ++i)
                inside[tap * channels + i] = x[line.source + tap * step + i];
    });
}

void scatterColumns(const ConvShape& shape, const Tile& tile, const float* columns, float* x)
{
    const Dimension channels = shape.groupChannels();
    const Dimension length = shape.window.taps() * channels;
    const Dimension step = shape.window.axes[2].dilation * shape.channels;
    const bool isWhole = isContiguous(shape);
    forEachTapLine(shape, tile, [&](const TapLine& line) {
        const float* const inside
            = columns + line.row * length + (line.tap + line.first) * channels;
        if (isWhole) {
            for (Dimension i = 0; i < line.count * channels; ++i) x[line.source + i] += inside[i];
            return;
        }
        for (Dimension tap = 0; tap < line.count; ++tap)
            for (Dimension i = 0; i < channels; ++i)
                x[line.source + tap * step + i] += inside[tap * channels + i];
    });
}

} // namespace netwright::openblas
