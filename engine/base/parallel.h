#pragma once

#include <cstddef>
#include <type_traits>

namespace netwright {

// Threads that this build and machine can use at once; 1 in a build without OpenMP.
int availableThreads();

// Idle threads of OpenMP spin for milliseconds before they sleep, and starve the others where
// another program wants the cores. How long is read when the process starts; this starts it anew
// with a shorter time, unless the environment already says. To be called first in main(), with its
// arguments; returns where nothing is to be done.
void limitSpinning(char** arguments);

// Calls body(context, first, last) for ranges that cover 0 … count-1 once, at most `threads` at a
// time. No range but the last is shorter than `grain`. Returns when all are done. The split
// depends only on the arguments. One range is run at once, without opening a parallel region.
// Only the training thread asks for more than one thread. The body must not throw.
void parallelRanges(std::size_t count, std::size_t grain, int threads,
    void (*body)(void* context, std::size_t first, std::size_t last), void* context);

// The same for a function object taking (first, last); nothing is allocated.
template <class Function>
void parallelFor(std::size_t count, std::size_t grain, int threads, Function&& function)
{
    using Body = std::remove_reference_t<Function>;
    parallelRanges(
        count, grain, threads,
        [](void* context, std::size_t first, std::size_t last) {
            (*static_cast<Body*>(context))(first, last);
        },
        const_cast<void*>(static_cast<const void*>(&function)));
}

} // namespace netwright
