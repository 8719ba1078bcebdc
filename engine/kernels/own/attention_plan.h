#pragma once

#include "engine/kernels/own/sequence.h"

#include <optional>

// What the kernels of attention and of its gradient share.
namespace netwright::own {

// A matrix as the right side of a product: packed, or where it stands if its width allows that.
struct Panels {
    const float* data = nullptr;
    std::size_t row = 0;
    std::size_t panel = 0;
    std::size_t k = 0;
    std::size_t n = 0;
    float* memory = nullptr;

    static Panels of(std::size_t k, std::size_t n, Scratch& scratch);

    // The first `rows` of b (k, n), `step` apart.
    void take(const float* b, std::size_t step, std::size_t rows);
    // b stands as (n, k).
    void takeTransposed(const float* b, std::size_t step);
};

// Which scores are set to zero: those whose number is below `rate`.
struct DropoutPlan {
    double rate = 0;
    std::uint64_t key = 0;
    bool hasOwnSeed = false;

    // The numbers of elements first … first + count - 1; within `memory`, floatsFor(count) long.
    const float* draw(
        const RunState& state, std::size_t first, std::size_t count, float* memory) const;
    void apply(const float* x, const float* draws, float* y, std::size_t n) const;
    static std::size_t floatsFor(std::size_t count) { return count + 12; }
};

// The lengths and distances of "attention" and "attention_gradient".
struct AttentionPlan {
    std::size_t batch = 0, queries = 0, keys = 0;
    std::size_t heads = 0, groups = 0, width = 0, valueWidth = 0;
    std::size_t queryStep = 0, keyStep = 0, valueStep = 0, outputStep = 0;
    float scale = 1, maskedScore = 0;
    bool hasScores = true; // whether they are written, and read by the gradient
    int threads = 1;
    DropoutPlan dropout;

    // One head of one sample; offsets in the tensor of the output too.
    struct Head {
        std::size_t number = 0; // sample * heads + head
        std::size_t sample = 0, head = 0, group = 0; // group: sample * groups + group
        const float* query = nullptr;
        const float* key = nullptr;
        const float* value = nullptr;
        std::size_t queryAt = 0, keyAt = 0, valueAt = 0, outputAt = 0;
    };
    // A mask with lengths of 1 and fewer axes where it is the same for all.
    struct Mask {
        int input = -1; // none
        std::size_t sampleStep = 0, headStep = 0, queryStep = 0, keyStep = 0;

        const std::uint8_t* at(const KernelCall& call, const Head& head, std::size_t query) const
        {
            if (input < 0) return nullptr;
            return call.input<std::uint8_t>(input) + head.sample * sampleStep + head.head * headStep
                + query * queryStep;
        }
    } mask;

    // Of a node whose first inputs are query, key and value; its mask is input `maskInput` where it
    // has one. Nothing where the kernels do not serve it.
    static std::optional<AttentionPlan> of(const KernelRequest& request, int maskInput);

    std::size_t paddedKeys() const
    {
        const std::size_t panel = panelFunctions().width;
        return (keys + panel - 1) / panel * panel;
    }
    // The softmax of some queries' products with the keys (transposed panels), in `scores` rows of
    // paddedKeys(), then in `result`.
    struct ScoreTile {
        std::size_t first = 0, count = 0; // queries
        Rows scores, result;
    };
    void computeScores(const KernelCall& call, const Head& head, const Panels& keysTransposed,
        const ScoreTile& tile) const;

    // visit(head, whether it is the first of its group) for the heads of group i of all samples'.
    template <class Visit>
    void headsOf(const KernelCall& call, std::size_t i, Visit visit) const
    {
        const std::size_t sample = i / groups, group = i % groups, shared = heads / groups;
        for (std::size_t j = 0; j < shared; ++j) visit(headAt(call, sample, group, j), j == 0);
    }

    // A Place for each thread, which put() lays out in scratch memory.
    template <class Place>
    std::size_t bytesOfPlace() const
    {
        Scratch scratch;
        Place().put(*this, scratch);
        return scratch.bytes();
    }
    template <class Place>
    std::size_t scratchBytes() const
    {
        return static_cast<std::size_t>(threads) * bytesOfPlace<Place>();
    }
    // visit(place of the thread, group) for the groups of all samples.
    template <class Place, class Visit>
    void each(const KernelCall& call, Visit visit) const
    {
        const auto parts = static_cast<std::size_t>(threads);
        const std::size_t bytes = bytesOfPlace<Place>(), all = batch * groups;
        parallelFor(parts, 1, threads, [&](std::size_t begin, std::size_t end) {
            for (std::size_t part = begin; part < end; ++part) {
                Scratch scratch(call.scratch + part * bytes);
                Place place;
                place.put(*this, scratch);
                for (std::size_t i = part * all / parts; i < (part + 1) * all / parts; ++i)
                    visit(place, i);
            }
        });
    }

private:
    Head headAt(
        const KernelCall& call, std::size_t sample, std::size_t group, std::size_t index) const;
};

} // namespace netwright::own
