#include "engine/kernels/openblas/columns.h"

namespace netwright::openblas {
namespace {

// Calls visit(row of the tile, tap, first element of the input cell, or -1 in the padding).
template <class Visit>
void forEachTapOf(const ConvShape& shape, const Tile& tile, Visit visit)
{
    const auto& [depth, height, width] = shape.window.axes;
    const Dimension cells = shape.window.outputCells();
    const Dimension imageSize = shape.window.inputCells() * shape.channels;
    const Dimension firstChannel = tile.group * shape.groupChannels();
    for (Dimension row = 0; row < tile.count; ++row) {
        const Dimension image = (tile.first + row) / cells;
        const Dimension cell = (tile.first + row) % cells;
        const Dimension z = depth.start(cell / width.output / height.output);
        const Dimension y = height.start(cell / width.output % height.output);
        const Dimension x = width.start(cell % width.output);
        Dimension tap = 0;
        for (Dimension i = 0; i < depth.size; ++i)
            for (Dimension j = 0; j < height.size; ++j) {
                const Dimension atZ = z + i * depth.dilation, atY = y + j * height.dilation;
                const bool isInside
                    = atZ >= 0 && atZ < depth.input && atY >= 0 && atY < height.input;
                for (Dimension k = 0; k < width.size; ++k, ++tap) {
                    const Dimension atX = x + k * width.dilation;
                    const bool isReal = isInside && atX >= 0 && atX < width.input;
                    const Dimension inputCell = (atZ * height.input + atY) * width.input + atX;
                    visit(row, tap,
                        isReal ? image * imageSize + inputCell * shape.channels + firstChannel
                               : -1);
                }
            }
    }
}

} // namespace

void gatherColumns(const ConvShape& shape, const Tile& tile, const float* x, float* columns)
{
    const Dimension channels = shape.groupChannels();
    const Dimension length = shape.window.taps() * channels;
    forEachTapOf(shape, tile, [&](Dimension row, Dimension tap, Dimension source) {
        float* const target = columns + row * length + tap * channels;
        if (source < 0)
            for (Dimension i = 0; i < channels; ++i) target[i] = 0.0f;
        else
            for (Dimension i = 0; i < channels; ++i) target[i] = x[source + i];
    });
}

void scatterColumns(const ConvShape& shape, const Tile& tile, const float* columns, float* x)
{
    const Dimension channels = shape.groupChannels();
    const Dimension length = shape.window.taps() * channels;
    forEachTapOf(shape, tile, [&](Dimension row, Dimension tap, Dimension target) {
        if (target < 0) return;
        const float* const source = columns + row * length + tap * channels;
        for (Dimension i = 0; i < channels; ++i) x[target + i] += source[i];
    });
}

} // namespace netwright::openblas
