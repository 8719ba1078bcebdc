#include "engine/kernels/kernel.h"
#include "engine/kernels/reference/dispatch.h"

#include <algorithm>
#include <numeric>
#include <type_traits>

namespace netwright {
namespace {

using reference::forFloat;
using reference::forNumber;

// A tensor seen as lines along one axis.
struct Lines {
    Lines(const Shape& shape, int axis)
        : length(static_cast<std::size_t>(shape[axis])),
          inner(static_cast<std::size_t>(shape.slice(axis + 1).count())),
          count(static_cast<std::size_t>(shape.slice(0, axis).count()) * inner)
    {
    }
    // The offset of the first element of a line; elements are `inner` apart.
    std::size_t start(std::size_t line) const
    {
        return line / inner * length * inner + line % inner;
    }

    std::size_t length = 0;
    std::size_t inner = 1;
    std::size_t count = 1;
};

int axisOf(const KernelRequest& request)
{
    return static_cast<int>(request.attributes().integer("axis"));
}

// Whether a comes before b when sorted upwards; NaN comes last.
template <class T>
bool isBefore(T a, T b)
{
    if constexpr (std::is_floating_point_v<T>) {
        if (b != b) return a == a;
    }
    return a < b;
}

// Whether a comes before b when sorted downwards; NaN comes last here too.
template <class T>
bool isAbove(T a, T b)
{
    if constexpr (std::is_floating_point_v<T>) {
        if (b != b) return a == a;
    }
    return a > b;
}

std::optional<Kernel> argsortKernel(const KernelRequest& request)
{
    const Lines lines(request.input().shape, axisOf(request));
    const bool isDescending = request.attributes().flag("descending");
    return forNumber(request.input().dtype, [&](auto kind) {
        using T = decltype(kind);
        Kernel kernel;
        kernel.run = [lines, isDescending, order = std::vector<std::int32_t>(lines.length)](
                         const KernelCall& call) mutable {
            for (std::size_t line = 0; line < lines.count; ++line) {
                const T* x = call.input<T>(0) + lines.start(line);
                std::iota(order.begin(), order.end(), 0);
                std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
                    const T left = x[static_cast<std::size_t>(a) * lines.inner];
                    const T right = x[static_cast<std::size_t>(b) * lines.inner];
                    return isDescending ? isAbove(left, right) : isBefore(left, right);
                });
                auto* y = call.output<std::int32_t>(0) + lines.start(line);
                for (std::size_t i = 0; i < lines.length; ++i) y[i * lines.inner] = order[i];
            }
        };
        return std::optional(kernel);
    });
}

std::optional<Kernel> searchSortedKernel(const KernelRequest& request)
{
    const auto length = static_cast<std::size_t>(request.input(0).shape.count());
    const auto count = static_cast<std::size_t>(request.input(1).shape.count());
    const bool isRight = request.attributes().flag("right");
    return forNumber(request.input().dtype, [&](auto kind) {
        using T = decltype(kind);
        Kernel kernel;
        kernel.run = [length, count, isRight](const KernelCall& call) {
            const T* first = call.input<T>(0);
            const T* last = first + length;
            const T* values = call.input<T>(1);
            auto* y = call.output<std::int32_t>(0);
            for (std::size_t i = 0; i < count; ++i) {
                const T* place = isRight ? std::upper_bound(first, last, values[i], isBefore<T>)
                                         : std::lower_bound(first, last, values[i], isBefore<T>);
                y[i] = static_cast<std::int32_t>(place - first);
            }
        };
        return std::optional(kernel);
    });
}

std::size_t placeOf(std::int32_t index, std::size_t length)
{
    const auto counted = static_cast<std::int64_t>(length);
    const std::int64_t place = index < 0 ? index + counted : index;
    return static_cast<std::size_t>(std::clamp<std::int64_t>(place, 0, counted - 1));
}

std::optional<Kernel> takeAlongAxisKernel(const KernelRequest& request)
{
    const Lines from(request.input(0).shape, axisOf(request));
    const Lines to(request.output().shape, axisOf(request));
    const std::size_t size = sizeOf(request.output().dtype);
    if (from.length == 0 && to.length > 0) return std::nullopt;
    Kernel kernel;
    kernel.run = [from, to, size](const KernelCall& call) {
        const auto* indices = call.input<std::int32_t>(1);
        for (std::size_t line = 0; line < to.count; ++line)
            for (std::size_t i = 0; i < to.length; ++i) {
                const std::size_t target = to.start(line) + i * to.inner;
                const std::size_t source
                    = from.start(line) + placeOf(indices[target], from.length) * from.inner;
                std::copy_n(call.inputs[0] + source * size, size, call.outputs[0] + target * size);
            }
    };
    return kernel;
}

std::optional<Kernel> putAlongAxisKernel(const KernelRequest& request)
{
    const Lines from(request.input(0).shape, axisOf(request));
    const Lines to(request.output().shape, axisOf(request));
    const auto count = static_cast<std::size_t>(request.output().shape.count());
    return forFloat(request.output().dtype, [&](auto kind) {
        using T = decltype(kind);
        Kernel kernel;
        kernel.run = [from, to, count](const KernelCall& call) {
            const T* g = call.input<T>(0);
            const auto* indices = call.input<std::int32_t>(1);
            T* y = call.output<T>(0);
            std::fill(y, y + count, T(0));
            for (std::size_t line = 0; line < from.count; ++line)
                for (std::size_t i = 0; i < from.length; ++i) {
                    const std::size_t source = from.start(line) + i * from.inner;
                    y[to.start(line) + placeOf(indices[source], to.length) * to.inner] += g[source];
                }
        };
        return std::optional(kernel);
    });
}

std::optional<Kernel> cumulativeSumKernel(const KernelRequest& request)
{
    const Lines lines(request.input().shape, axisOf(request));
    const bool isBackward = request.attributes().flag("backward");
    return forNumber(request.input().dtype, [&](auto kind) {
        using T = decltype(kind);
        using Sum = std::conditional_t<std::is_same_v<T, float>, double, T>;
        Kernel kernel;
        kernel.run = [lines, isBackward](const KernelCall& call) {
            for (std::size_t line = 0; line < lines.count; ++line) {
                const T* x = call.input<T>(0) + lines.start(line);
                T* y = call.output<T>(0) + lines.start(line);
                Sum sum = 0;
                for (std::size_t step = 0; step < lines.length; ++step) {
                    const std::size_t i = isBackward ? lines.length - 1 - step : step;
                    sum = static_cast<Sum>(sum + x[i * lines.inner]);
                    y[i * lines.inner] = static_cast<T>(sum);
                }
            }
        };
        return std::optional(kernel);
    });
}

std::optional<Kernel> cumulativeProductKernel(const KernelRequest& request)
{
    const Lines lines(request.input().shape, request.input().shape.rank() - 1);
    return forNumber(request.input().dtype, [&](auto kind) {
        using T = decltype(kind);
        using Product = std::conditional_t<std::is_same_v<T, float>, double, T>;
        Kernel kernel;
        kernel.run = [lines](const KernelCall& call) {
            for (std::size_t line = 0; line < lines.count; ++line) {
                const T* x = call.input<T>(0) + line * lines.length;
                T* y = call.output<T>(0) + line * lines.length;
                Product product = 1;
                for (std::size_t i = 0; i < lines.length; ++i) {
                    product = static_cast<Product>(product * x[i]);
                    y[i] = static_cast<T>(product);
                }
            }
        };
        return std::optional(kernel);
    });
}

std::optional<Kernel> productKernel(const KernelRequest& request)
{
    const Lines lines(request.input().shape, request.input().shape.rank() - 1);
    return forNumber(request.input().dtype, [&](auto kind) {
        using T = decltype(kind);
        using Product = std::conditional_t<std::is_same_v<T, float>, double, T>;
        Kernel kernel;
        kernel.run = [lines](const KernelCall& call) {
            for (std::size_t line = 0; line < lines.count; ++line) {
                const T* x = call.input<T>(0) + line * lines.length;
                Product product = 1;
                for (std::size_t i = 0; i < lines.length; ++i)
                    product = static_cast<Product>(product * x[i]);
                call.output<T>(0)[line] = static_cast<T>(product);
            }
        };
        return std::optional(kernel);
    });
}

const bool published[] = {
    publishKernel("reference", "argsort", argsortKernel),
    publishKernel("reference", "search_sorted", searchSortedKernel),
    publishKernel("reference", "take_along_axis", takeAlongAxisKernel),
    publishKernel("reference", "put_along_axis", putAlongAxisKernel),
    publishKernel("reference", "cumulative_sum", cumulativeSumKernel),
    publishKernel("reference", "cumulative_product", cumulativeProductKernel),
    publishKernel("reference", "product", productKernel),
};

} // namespace
} // namespace netwright
