#include "engine/base/random.h"
#include "engine/kernels/kernel.h"
#include "engine/kernels/reference/broadcast.h"
#include "engine/kernels/reference/dispatch.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <numbers>

namespace netwright {
namespace {

using reference::BroadcastOffsets;
using reference::forNumber;
using reference::stridesOf;

std::size_t countOf(const Shape& shape)
{
    return static_cast<std::size_t>(shape.count());
}

// Copies elements of any dtype from offsets that a function of the output's index gives.
template <class Offset>
Kernel moveKernel(const KernelRequest& request, Offset offset)
{
    const std::size_t size = sizeOf(request.output().dtype);
    const std::size_t count = countOf(request.output().shape);
    Kernel kernel;
    kernel.run = [size, count, offset](const KernelCall& call) {
        for (std::size_t i = 0; i < count; ++i)
            std::memcpy(call.outputs[0] + i * size, call.inputs[0] + offset(i) * size, size);
    };
    return kernel;
}

std::optional<Kernel> copyKernel(const KernelRequest& request)
{
    const std::size_t bytes = countOf(request.output().shape) * sizeOf(request.output().dtype);
    Kernel kernel;
    kernel.run
        = [bytes](const KernelCall& call) { std::memcpy(call.outputs[0], call.inputs[0], bytes); };
    return kernel;
}

std::optional<Kernel> broadcastKernel(const KernelRequest& request)
{
    const std::size_t size = sizeOf(request.output().dtype);
    BroadcastOffsets source(request.input().shape, request.output().shape);
    Kernel kernel;
    kernel.run = [size, source](const KernelCall& call) mutable {
        source.start();
        for (std::size_t i = 0; i < source.count(); ++i, source.next())
            std::memcpy(call.outputs[0] + i * size, call.inputs[0] + source.offset() * size, size);
    };
    return kernel;
}

std::optional<Kernel> transposeKernel(const KernelRequest& request)
{
    const auto strides = stridesOf(request.input().shape);
    std::vector<std::size_t> steps;
    for (const std::int64_t axis : request.attributes().integers("permutation"))
        steps.push_back(
            strides[static_cast<std::size_t>(request.input().shape.axis(static_cast<int>(axis)))]);
    const auto outer = stridesOf(request.output().shape);
    return moveKernel(request, [steps, outer](std::size_t i) {
        std::size_t offset = 0;
        for (std::size_t axis = 0; axis < steps.size(); ++axis) {
            offset += i / outer[axis] * steps[axis];
            i %= outer[axis];
        }
        return offset;
    });
}

// A tensor seen as (outer, length, inner) around one axis.
struct Blocks {
    std::size_t outer = 1;
    std::size_t length = 1;
    std::size_t inner = 1;
};
Blocks blocksOf(const Shape& shape, int axis)
{
    return {countOf(shape.slice(0, axis)), static_cast<std::size_t>(shape[axis]),
        countOf(shape.slice(axis + 1))};
}

std::optional<Kernel> concatenateKernel(const KernelRequest& request)
{
    const int axis = static_cast<int>(request.attributes().integer("axis"));
    const std::size_t size = sizeOf(request.output().dtype);
    const Blocks whole = blocksOf(request.output().shape, axis);
    std::vector<std::size_t> bytes; // of one outer block of each part
    for (const Tensor& part : request.node.inputs)
        bytes.push_back(blocksOf(part.shape(), axis).length * whole.inner * size);
    Kernel kernel;
    kernel.run = [bytes, whole](const KernelCall& call) {
        std::byte* to = call.outputs[0];
        for (std::size_t block = 0; block < whole.outer; ++block)
            for (std::size_t part = 0; part < bytes.size(); ++part) {
                std::memcpy(to, call.inputs[part] + block * bytes[part], bytes[part]);
                to += bytes[part];
            }
    };
    return kernel;
}

std::optional<Kernel> sliceKernel(const KernelRequest& request)
{
    const int axis = static_cast<int>(request.attributes().integer("axis"));
    const auto first = static_cast<std::size_t>(request.attributes().integer("first"));
    const auto step = static_cast<std::size_t>(request.attributes().integer("step"));
    const Blocks from = blocksOf(request.input().shape, axis);
    const Blocks to = blocksOf(request.output().shape, axis);
    const std::size_t line = from.inner * sizeOf(request.output().dtype);
    Kernel kernel;
    kernel.run = [=](const KernelCall& call) {
        for (std::size_t block = 0; block < to.outer; ++block)
            for (std::size_t i = 0; i < to.length; ++i)
                std::memcpy(call.outputs[0] + (block * to.length + i) * line,
                    call.inputs[0] + (block * from.length + first + i * step) * line, line);
    };
    return kernel;
}

std::optional<Kernel> sliceGradientKernel(const KernelRequest& request)
{
    const int axis = static_cast<int>(request.attributes().integer("axis"));
    const auto first = static_cast<std::size_t>(request.attributes().integer("first"));
    const auto step = static_cast<std::size_t>(request.attributes().integer("step"));
    const Blocks from = blocksOf(request.input().shape, axis);
    const Blocks to = blocksOf(request.output().shape, axis);
    const std::size_t line = from.inner * sizeOf(request.output().dtype);
    Kernel kernel;
    kernel.run = [=](const KernelCall& call) {
        std::memset(call.outputs[0], 0, to.outer * to.length * line);
        for (std::size_t block = 0; block < to.outer; ++block)
            for (std::size_t i = 0; i < from.length; ++i)
                std::memcpy(call.outputs[0] + (block * to.length + first + i * step) * line,
                    call.inputs[0] + (block * from.length + i) * line, line);
    };
    return kernel;
}

std::optional<Kernel> padKernel(const KernelRequest& request)
{
    const auto before = request.attributes().integers("before");
    const double value = request.attributes().real("value");
    const Shape from = request.input().shape;
    const auto outer = stridesOf(request.output().shape);
    const auto inner = stridesOf(from);
    return forNumber(request.output().dtype, [&](auto kind) {
        using T = decltype(kind);
        const std::size_t count = countOf(request.output().shape);
        const std::size_t moved = countOf(from);
        Kernel kernel;
        kernel.run = [=](const KernelCall& call) {
            T* y = call.output<T>(0);
            std::fill(y, y + count, static_cast<T>(value));
            for (std::size_t i = 0; i < moved; ++i) {
                std::size_t rest = i;
                std::size_t offset = 0;
                for (std::size_t axis = 0; axis < inner.size(); ++axis) {
                    offset += (rest / inner[axis] + static_cast<std::size_t>(before[axis]))
                        * outer[axis];
                    rest %= inner[axis];
                }
                y[offset] = call.input<T>(0)[i];
            }
        };
        return std::optional(kernel);
    });
}

std::optional<Kernel> reverseKernel(const KernelRequest& request)
{
    const int axis = static_cast<int>(request.attributes().integer("axis"));
    const Blocks blocks = blocksOf(request.output().shape, axis);
    return moveKernel(request, [blocks](std::size_t i) {
        const std::size_t inner = i % blocks.inner;
        const std::size_t at = i / blocks.inner % blocks.length;
        const std::size_t outer = i / blocks.inner / blocks.length;
        return (outer * blocks.length + blocks.length - 1 - at) * blocks.inner + inner;
    });
}

std::size_t clamped(std::int32_t index, std::size_t length)
{
    return static_cast<std::size_t>(
        std::clamp<std::int64_t>(index, 0, static_cast<std::int64_t>(length) - 1));
}

std::optional<Kernel> takeKernel(const KernelRequest& request)
{
    const int axis = static_cast<int>(request.attributes().integer("axis"));
    const Blocks from = blocksOf(request.input(0).shape, axis);
    const std::size_t line = from.inner * sizeOf(request.output().dtype);
    const std::size_t chosen = countOf(request.input(1).shape);
    Kernel kernel;
    kernel.run = [=](const KernelCall& call) {
        const auto* indices = call.input<std::int32_t>(1);
        for (std::size_t block = 0; block < from.outer; ++block)
            for (std::size_t i = 0; i < chosen; ++i)
                std::memcpy(call.outputs[0] + (block * chosen + i) * line,
                    call.inputs[0]
                        + (block * from.length + clamped(indices[i], from.length)) * line,
                    line);
    };
    return kernel;
}

std::optional<Kernel> takeGradientKernel(const KernelRequest& request)
{
    const int axis = static_cast<int>(request.attributes().integer("axis"));
    const Blocks to = blocksOf(request.output().shape, axis);
    const std::size_t chosen = countOf(request.input(1).shape);
    return reference::forFloat(request.output().dtype, [&](auto kind) {
        using T = decltype(kind);
        Kernel kernel;
        kernel.run = [=](const KernelCall& call) {
            const T* g = call.input<T>(0);
            const auto* indices = call.input<std::int32_t>(1);
            T* y = call.output<T>(0);
            std::fill(y, y + to.outer * to.length * to.inner, T(0));
            for (std::size_t block = 0; block < to.outer; ++block)
                for (std::size_t i = 0; i < chosen; ++i) {
                    T* line = y + (block * to.length + clamped(indices[i], to.length)) * to.inner;
                    const T* source = g + (block * chosen + i) * to.inner;
                    for (std::size_t j = 0; j < to.inner; ++j) line[j] += source[j];
                }
        };
        return std::optional(kernel);
    });
}

std::optional<Kernel> oneHotKernel(const KernelRequest& request)
{
    const std::size_t rows = countOf(request.input().shape);
    const auto classes = static_cast<std::size_t>(request.output().shape.back());
    return forNumber(request.output().dtype, [&](auto kind) {
        using T = decltype(kind);
        Kernel kernel;
        kernel.run = [rows, classes](const KernelCall& call) {
            const auto* indices = call.input<std::int32_t>(0);
            T* y = call.output<T>(0);
            std::fill(y, y + rows * classes, T(0));
            for (std::size_t i = 0; i < rows; ++i)
                if (indices[i] >= 0 && static_cast<std::size_t>(indices[i]) < classes)
                    y[i * classes + static_cast<std::size_t>(indices[i])] = T(1);
        };
        return std::optional(kernel);
    });
}

// Four numbers from each counter. A stream with a seed of its own does not see the run's seed.
template <class Convert>
Kernel randomKernel(const KernelRequest& request, Convert convert)
{
    const auto key = std::bit_cast<std::uint64_t>(request.attributes().integer("key"));
    const bool hasOwnSeed = request.attributes().flag("has_own_seed");
    const std::size_t count = countOf(request.output().shape);
    Kernel kernel;
    kernel.run = [=](const KernelCall& call) {
        auto* y = call.output<float>(0);
        const std::uint64_t mixed = hasOwnSeed ? key : combine(call.state->seed, key);
        for (std::size_t i = 0; i < count; i += 4) {
            const auto four = convert(philox(mixed, call.state->step, i / 4));
            for (std::size_t j = i; j < std::min(i + 4, count); ++j) y[j] = four[j - i];
        }
    };
    return kernel;
}

std::array<float, 4> uniforms(const std::array<std::uint32_t, 4>& bits)
{
    return {unitFloat(bits[0]), unitFloat(bits[1]), unitFloat(bits[2]), unitFloat(bits[3])};
}

// Box-Muller on pairs.
std::array<float, 4> normals(const std::array<std::uint32_t, 4>& bits)
{
    std::array<float, 4> result{};
    for (std::size_t i = 0; i < 4; i += 2) {
        const double radius = std::sqrt(-2.0 * std::log(1.0 - unitFloat(bits[i])));
        const double angle = 2.0 * std::numbers::pi * unitFloat(bits[i + 1]);
        result[i] = static_cast<float>(radius * std::cos(angle));
        result[i + 1] = static_cast<float>(radius * std::sin(angle));
    }
    return result;
}

const bool published[] = {
    publishKernel("reference", "copy", copyKernel),
    publishKernel("reference", "reshape", copyKernel),
    publishKernel("reference", "broadcast_to", broadcastKernel),
    publishKernel("reference", "transpose", transposeKernel),
    publishKernel("reference", "concatenate", concatenateKernel),
    publishKernel("reference", "slice", sliceKernel),
    publishKernel("reference", "slice_gradient", sliceGradientKernel),
    publishKernel("reference", "pad", padKernel),
    publishKernel("reference", "reverse", reverseKernel),
    publishKernel("reference", "take", takeKernel),
    publishKernel("reference", "take_gradient", takeGradientKernel),
    publishKernel("reference", "one_hot", oneHotKernel),
    publishKernel("reference", "random_uniform",
        [](const KernelRequest& request) {
            return std::optional(randomKernel(request, uniforms));
        }),
    publishKernel("reference", "random_normal",
        [](const KernelRequest& request) { return std::optional(randomKernel(request, normals)); }),
};

} // namespace
} // namespace netwright
