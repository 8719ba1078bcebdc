#include "engine/kernels/kernel.h"
#include "engine/kernels/reference/broadcast.h"
#include "engine/kernels/reference/dispatch.h"

#include <algorithm>
#include <limits>
#include <type_traits>

namespace netwright {
namespace {

using reference::BroadcastOffsets;
using reference::forNumber;

// The shape of the result with length 1 where axes were reduced.
Shape keptShape(const KernelRequest& request)
{
    Shape shape = request.input().shape;
    for (const std::int64_t axis : request.attributes().integers("axes"))
        shape.at(static_cast<int>(axis)) = 1;
    return shape;
}

// Sums of float32 gather in double: what the tests hold other kernels against.
template <class T>
using Gathered = std::conditional_t<std::is_same_v<T, float>, double, T>;

template <class T, class Join>
Kernel reduceKernel(const KernelRequest& request, Gathered<T> first, Join join)
{
    BroadcastOffsets target(keptShape(request), request.input().shape);
    const auto results = static_cast<std::size_t>(request.output().shape.count());
    Kernel kernel;
    kernel.scratchBytes = results * sizeof(Gathered<T>);
    kernel.run = [target, results, first, join](const KernelCall& call) mutable {
        const T* x = call.input<T>(0);
        auto* gathered = reinterpret_cast<Gathered<T>*>(call.scratch);
        std::fill(gathered, gathered + results, first);
        target.start();
        for (std::size_t i = 0; i < target.count(); ++i, target.next()) {
            Gathered<T>& place = gathered[target.offset()];
            place = static_cast<Gathered<T>>(join(place, static_cast<Gathered<T>>(x[i])));
        }
        T* y = call.output<T>(0);
        for (std::size_t i = 0; i < results; ++i) y[i] = static_cast<T>(gathered[i]);
    };
    return kernel;
}

template <class First, class Join>
bool reduction(const char* op, First first, Join join)
{
    return publishKernel("reference", op, [first, join](const KernelRequest& request) {
        return forNumber(request.input().dtype, [&](auto kind) {
            using T = decltype(kind);
            return std::optional(
                reduceKernel<T>(request, static_cast<Gathered<T>>(first(kind)), join));
        });
    });
}

template <class T>
T lowest(T)
{
    return std::numeric_limits<T>::has_infinity ? -std::numeric_limits<T>::infinity()
                                                : std::numeric_limits<T>::lowest();
}
template <class T>
T highest(T)
{
    return std::numeric_limits<T>::has_infinity ? std::numeric_limits<T>::infinity()
                                                : std::numeric_limits<T>::max();
}

// The index of the first best element along one axis.
template <class Better>
bool indexOf(const char* op, Better better)
{
    return publishKernel("reference", op, [better](const KernelRequest& request) {
        return forNumber(request.input().dtype, [&](auto kind) {
            using T = decltype(kind);
            const Shape shape = request.input().shape;
            const int axis = static_cast<int>(request.attributes().integer("axis"));
            const auto length = static_cast<std::size_t>(shape[axis]);
            const auto inner = static_cast<std::size_t>(shape.slice(axis + 1).count());
            const auto outer = static_cast<std::size_t>(shape.slice(0, axis).count());
            Kernel kernel;
            kernel.run = [=](const KernelCall& call) {
                const T* x = call.input<T>(0);
                auto* y = call.output<std::int32_t>(0);
                for (std::size_t row = 0; row < outer * inner; ++row) {
                    const T* line = x + row / inner * length * inner + row % inner;
                    std::size_t best = 0;
                    for (std::size_t i = 1; i < length; ++i)
                        if (better(line[i * inner], line[best * inner])) best = i;
                    y[row] = static_cast<std::int32_t>(best);
                }
            };
            return std::optional(kernel);
        });
    });
}

const bool published[] = {
    reduction(
        "sum", [](auto) { return 0; }, [](auto a, auto b) { return a + b; }),
    reduction(
        "max", [](auto kind) { return lowest(kind); },
        [](auto a, auto b) { return b > a || b != b ? b : a; }),
    reduction(
        "min", [](auto kind) { return highest(kind); },
        [](auto a, auto b) { return b < a || b != b ? b : a; }),
    reduction(
        "any", [](auto) { return 0; }, [](auto a, auto b) { return a || b; }),
    reduction(
        "all", [](auto) { return 1; }, [](auto a, auto b) { return a && b; }),
    indexOf("argmax", [](auto a, auto best) { return a > best; }),
    indexOf("argmin", [](auto a, auto best) { return a < best; }),
};

} // namespace
} // namespace netwright
