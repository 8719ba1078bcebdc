#pragma once

#include "engine/kernels/kernel.h"

#include <algorithm>
#include <array>

// How convolutions and pools go over the spatial axes of channels-last data.
namespace netwright {

// One spatial axis. Output cell o sees, through tap t, input cell o*stride - before + t*dilation.
struct WindowAxis {
    Dimension input = 1;
    Dimension output = 1;
    Dimension size = 1;
    Dimension stride = 1;
    Dimension dilation = 1;
    Dimension before = 0;
    Dimension after = 0;

    Dimension start(Dimension outputCell) const { return outputCell * stride - before; }
    // The first tap of an output cell that lies inside the input, and the one behind the last.
    Dimension firstTap(Dimension outputCell) const
    {
        const Dimension at = start(outputCell);
        return at >= 0 ? 0 : std::min(size, (-at + dilation - 1) / dilation);
    }
    Dimension endTap(Dimension outputCell) const
    {
        const Dimension room = input - start(outputCell);
        return room <= 0 ? 0 : std::min(size, (room + dilation - 1) / dilation);
    }
};

// Always three axes, outermost first; those that the data does not have come first and have
// length 1.
struct Window {
    int rank = 0; // of the data: 1 to 3 spatial axes
    std::array<WindowAxis, 3> axes;

    Dimension inputCells() const;
    Dimension outputCells() const;
    Dimension taps() const;
    // One tap, stride 1, no padding: output cells are input cells.
    bool isPointwise() const;
    bool isPadded() const;
    bool isStrided() const;
};

// Calls visit(outputCell, tap, inputCell) for every tap of every output cell that lies inside the
// input, in row-major order of output cells, then taps.
template <class Visit>
void forEachTap(const Window& window, Visit visit)
{
    const auto& [depth, height, width] = window.axes;
    Dimension cell = 0;
    for (Dimension d = 0; d < depth.output; ++d)
        for (Dimension h = 0; h < height.output; ++h)
            for (Dimension w = 0; w < width.output; ++w, ++cell)
                for (Dimension i = depth.firstTap(d); i < depth.endTap(d); ++i)
                    for (Dimension j = height.firstTap(h); j < height.endTap(h); ++j)
                        for (Dimension k = width.firstTap(w); k < width.endTap(w); ++k) {
                            const Dimension z = depth.start(d) + i * depth.dilation;
                            const Dimension y = height.start(h) + j * height.dilation;
                            const Dimension x = width.start(w) + k * width.dilation;
                            visit(cell, (i * height.size + j) * width.size + k,
                                (z * height.input + y) * width.input + x);
                        }
}

// What "conv", "conv_input_gradient" and "conv_kernel_gradient" have in common: x (batch,
// spatial…, channels), kernel (spatial…, channels / groups, filters), y (batch, spatial…, filters).
struct ConvShape {
    Window window;
    Dimension batch = 0;
    Dimension channels = 0;
    Dimension filters = 0;
    Dimension groups = 1;

    Dimension groupChannels() const { return channels / groups; }
    Dimension groupFilters() const { return filters / groups; }
    // Multiplications of one call.
    Dimension work() const;
};
ConvShape convShape(const KernelRequest& request);

// x (batch, spatial…, channels) -> y (batch, spatial…, channels), for "max_pool", "average_pool",
// their gradients and "max_pool_pick".
struct PoolShape {
    Window window;
    Dimension batch = 0;
    Dimension channels = 0;
};
PoolShape poolShape(const KernelRequest& request);

} // namespace netwright
