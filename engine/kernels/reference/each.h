#pragma once

#include "engine/kernels/kernel.h"
#include "engine/kernels/reference/broadcast.h"
#include "engine/kernels/reference/dispatch.h"

// Kernels that apply a function to each element, T in and R out.
namespace netwright::reference {

template <class T, class R, class Function>
Kernel unaryKernel(const KernelRequest& request, Function function)
{
    const auto count = static_cast<std::size_t>(request.output().shape.count());
    Kernel kernel;
    kernel.run = [count, function](const KernelCall& call) {
        const T* x = call.input<T>(0);
        R* y = call.output<R>(0);
        for (std::size_t i = 0; i < count; ++i) y[i] = static_cast<R>(function(x[i]));
    };
    return kernel;
}

template <class T, class R, class Function>
Kernel binaryKernel(const KernelRequest& request, Function function)
{
    const Shape& shape = request.output().shape;
    BroadcastOffsets left(request.input(0).shape, shape);
    BroadcastOffsets right(request.input(1).shape, shape);
    Kernel kernel;
    kernel.run = [left, right, function](const KernelCall& call) mutable {
        const T* a = call.input<T>(0);
        const T* b = call.input<T>(1);
        R* y = call.output<R>(0);
        left.start();
        right.start();
        for (std::size_t i = 0; i < left.count(); ++i, left.next(), right.next())
            y[i] = static_cast<R>(function(a[left.offset()], b[right.offset()]));
    };
    return kernel;
}

// Publishes a function of one float, computed in the dtype.
template <class Function>
bool floatUnary(const char* op, Function function)
{
    return publishKernel("reference", op, [function](const KernelRequest& request) {
        return forFloat(request.output().dtype, [&](auto kind) {
            using T = decltype(kind);
            return std::optional(unaryKernel<T, T>(request, function));
        });
    });
}

// The same of two numbers of any kind.
template <class Function>
bool numberBinary(const char* op, Function function)
{
    return publishKernel("reference", op, [function](const KernelRequest& request) {
        return forNumber(request.output().dtype, [&](auto kind) {
            using T = decltype(kind);
            return std::optional(binaryKernel<T, T>(request, function));
        });
    });
}

} // namespace netwright::reference
