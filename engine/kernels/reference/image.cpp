#include "engine/kernels/kernel.h"
#include "engine/kernels/reference/dispatch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace netwright {
namespace {

// What an index outside an axis means. Source: jax.scipy.ndimage.map_coordinates.
enum class Outside { constant, nearest, wrap, reflect, mirror };

Outside outsideOf(const std::string& mode)
{
    if (mode == "nearest") return Outside::nearest;
    if (mode == "wrap") return Outside::wrap;
    if (mode == "reflect") return Outside::reflect;
    if (mode == "mirror") return Outside::mirror;
    return Outside::constant;
}

std::int64_t modulo(std::int64_t a, std::int64_t b)
{
    return (a % b + b) % b;
}

// The cell that stands for an index; -1 for the fill value.
std::int64_t cellOf(std::int64_t index, std::int64_t length, Outside outside)
{
    if (index >= 0 && index < length) return index;
    switch (outside) {
    case Outside::nearest: return std::clamp<std::int64_t>(index, 0, length - 1);
    case Outside::wrap: return modulo(index, length);
    case Outside::reflect: {
        const std::int64_t place = modulo(index, 2 * length);
        return std::min(place, 2 * length - 1 - place);
    }
    case Outside::mirror: {
        if (length == 1) return 0;
        const std::int64_t place = modulo(index, 2 * (length - 1));
        return std::min(place, 2 * (length - 1) - place);
    }
    case Outside::constant: break;
    }
    return -1;
}

// Two cells of an axis (-1: outside) and the second one's share.
template <class T>
struct Taps {
    std::array<std::int64_t, 2> cells{-1, -1};
    T share = 0;
};

struct Sampling {
    std::int64_t images = 0;
    std::int64_t height = 0, width = 0, channels = 0; // of what is read
    std::int64_t places = 0; // for each image
    bool isNearest = false;
    Outside outside = Outside::constant;
    double fill = 0;

    template <class T>
    Taps<T> taps(T coordinate, std::int64_t length) const
    {
        constexpr T kFar = 1e9;
        if (!(std::fabs(coordinate) < kFar)) coordinate = coordinate > 0 ? kFar : -kFar;
        if (isNearest) {
            const auto index = static_cast<std::int64_t>(std::round(coordinate));
            return {{cellOf(index, length, outside), -1}, 0};
        }
        const T below = std::floor(coordinate);
        const auto index = static_cast<std::int64_t>(below);
        return {{cellOf(index, length, outside), cellOf(index + 1, length, outside)},
            coordinate - below};
    }
};

Sampling samplingOf(const KernelRequest& request, const Shape& images)
{
    const Shape& rows = request.input(1).shape;
    return {.images = images[0],
        .height = images[1],
        .width = images[2],
        .channels = images[3],
        .places = rows[1] * rows[2],
        .isNearest = request.attributes().text("interpolation") == "nearest",
        // Of nothing no cell can be found.
        .outside = images.count() == 0 ? Outside::constant
                                       : outsideOf(request.attributes().text("fill_mode")),
        .fill = request.attributes().real("fill_value")};
}

// Calls action(place, cell, share) for each place and each of the cells that it reads; the cell is
// counted in channels from the first image's start, -1 outside.
template <class T, class Action>
void forEachTap(const Sampling& sampling, const KernelCall& call, Action action)
{
    const T* rows = call.input<T>(1);
    const T* columns = call.input<T>(2);
    for (std::int64_t place = 0; place < sampling.images * sampling.places; ++place) {
        const std::int64_t start = place / sampling.places * sampling.height;
        const Taps<T> down = sampling.taps(rows[place], sampling.height);
        const Taps<T> across = sampling.taps(columns[place], sampling.width);
        for (std::size_t i = 0; i < 2; ++i)
            for (std::size_t j = 0; j < 2; ++j) {
                const T share = (i == 0 ? 1 - down.share : down.share)
                    * (j == 0 ? 1 - across.share : across.share);
                if (share == 0) continue;
                const std::int64_t row = down.cells[i], column = across.cells[j];
                const bool isInside = row >= 0 && column >= 0;
                action(place,
                    isInside ? ((start + row) * sampling.width + column) * sampling.channels : -1,
                    share);
            }
    }
}

std::optional<Kernel> sampleKernel(const KernelRequest& request)
{
    const Sampling sampling = samplingOf(request, request.input().shape);
    return reference::forFloat(request.input().dtype, [&](auto kind) {
        using T = decltype(kind);
        const auto bytes = static_cast<std::size_t>(request.output().shape.count()) * sizeof(T);
        Kernel kernel;
        kernel.run = [sampling, bytes](const KernelCall& call) {
            const T* x = call.input<T>(0);
            T* y = call.output<T>(0);
            std::memset(y, 0, bytes);
            forEachTap<T>(sampling, call, [&](std::int64_t place, std::int64_t cell, T share) {
                T* to = y + place * sampling.channels;
                for (std::int64_t i = 0; i < sampling.channels; ++i)
                    to[i] += share * (cell < 0 ? static_cast<T>(sampling.fill) : x[cell + i]);
            });
        };
        return std::optional(kernel);
    });
}

std::optional<Kernel> sampleGradientKernel(const KernelRequest& request)
{
    const Sampling sampling = samplingOf(request, request.output().shape);
    return reference::forFloat(request.input().dtype, [&](auto kind) {
        using T = decltype(kind);
        const auto bytes = static_cast<std::size_t>(request.output().shape.count()) * sizeof(T);
        Kernel kernel;
        kernel.run = [sampling, bytes](const KernelCall& call) {
            const T* g = call.input<T>(0);
            T* y = call.output<T>(0);
            std::memset(y, 0, bytes);
            forEachTap<T>(sampling, call, [&](std::int64_t place, std::int64_t cell, T share) {
                if (cell < 0) return;
                const T* from = g + place * sampling.channels;
                for (std::int64_t i = 0; i < sampling.channels; ++i) y[cell + i] += share * from[i];
            });
        };
        return std::optional(kernel);
    });
}

// The new value of each bin; empty where the channel has one value only.
template <class T>
std::vector<T> equalizedBins(const std::vector<std::int64_t>& histogram)
{
    const auto filled = std::count_if(
        histogram.begin(), histogram.end(), [](std::int64_t count) { return count > 0; });
    if (filled <= 1) return {};
    std::int64_t total = 0;
    for (const std::int64_t count : histogram) total += count;
    const std::int64_t least
        = *std::find_if(histogram.begin(), histogram.end(), [](auto count) { return count > 0; });
    std::vector<T> result;
    std::int64_t below = 0;
    for (const std::int64_t count : histogram) {
        below += count;
        const T spread = static_cast<T>(below - least) * T(255)
            / static_cast<T>(std::max<std::int64_t>(total - least, 1));
        result.push_back(std::clamp(std::nearbyint(spread), T(0), T(255)));
    }
    return result;
}

template <class T>
std::size_t binOf(T scaled, std::size_t bins)
{
    if (!(scaled > 0)) return 0;
    return std::min(static_cast<std::size_t>(std::min(scaled, static_cast<T>(bins))), bins - 1);
}

std::optional<Kernel> equalizeKernel(const KernelRequest& request)
{
    const auto bins = static_cast<std::size_t>(request.attributes().integer("bins"));
    const auto count = static_cast<std::size_t>(request.output().shape.count());
    const auto channels = static_cast<std::size_t>(request.output().shape.back());
    return reference::forFloat(request.input().dtype, [&](auto kind) {
        using T = decltype(kind);
        Kernel kernel;
        kernel.run = [=](const KernelCall& call) {
            const T* x = call.input<T>(0);
            T* y = call.output<T>(0);
            const T last = static_cast<T>(bins - 1);
            for (std::size_t channel = 0; channel < channels; ++channel) {
                std::vector<std::int64_t> histogram(bins, 0);
                for (std::size_t i = channel; i < count; i += channels)
                    ++histogram[binOf(x[i] * last / T(255), bins)];
                const std::vector<T> table = equalizedBins<T>(histogram);
                for (std::size_t i = channel; i < count; i += channels)
                    y[i] = table.empty() ? x[i] : table[binOf(x[i] / T(255) * last, bins)];
            }
        };
        return std::optional(kernel);
    });
}

const bool published[] = {
    publishKernel("reference", "sample_images", sampleKernel),
    publishKernel("reference", "sample_images_gradient", sampleGradientKernel),
    publishKernel("reference", "equalize_histogram", equalizeKernel),
};

} // namespace
} // namespace netwright
