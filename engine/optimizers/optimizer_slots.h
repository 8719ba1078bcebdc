#pragma once

#include "engine/base/parallel.h"
#include "engine/optimizers/optimizer.h"

#include <algorithm>

namespace netwright {

// Floats of one unit of work; a thread gets no less.
inline constexpr std::size_t kOptimizerGrain = 16384;

// Slots are as long as the trained part of the arena and addressed by the same offsets.
struct Optimizer::Slots {
    std::vector<TrainedVariable> variables; // trained ones, in the model's order
    std::vector<TrainedVariable> frozen;
    std::span<float> weights, gradients;
    std::vector<std::string> names;
    std::vector<Array> values; // one a name
    Array averages, sums; // with use_ema, gradient_accumulation_steps

    struct Stretch {
        std::size_t first = 0;
        std::size_t count = 0;
    };
    std::vector<Stretch> stretches; // neighbours merged
    std::vector<Stretch> decaying; // those of variables that decay
    std::vector<UpdateSpan> spans; // the stretches in pieces, for the threads
    std::vector<float*> addresses; // slots of the spans
    std::size_t total = 0;

    static float* of(Array& array) { return array.as<float>().data(); }
    // One call of `function(first, count)` for each piece, on several threads where it pays.
    template <class Function>
    void forStretches(int threads, Function&& function)
    {
        forEach(stretches, threads, function);
    }
    template <class Function>
    static void forEach(const std::vector<Stretch>& list, int threads, Function&& function)
    {
        for (const Stretch& stretch : list)
            parallelFor(
                stretch.count, kOptimizerGrain, threads, [&](std::size_t first, std::size_t last) {
                    function(stretch.first + first, last - first);
                });
    }
};

} // namespace netwright
