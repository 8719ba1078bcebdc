#pragma once

#include "engine/base/parallel.h"
#include "engine/kernels/kernel.h"
#include "engine/kernels/own/panel_functions.h"

#include <algorithm>

// What the kernels of recurrent layers share. Each thread computes some samples for all steps; the
// bytes do not depend on how many threads there are.
namespace netwright::own {

// Rows of float32 in scratch memory. Their distance is an odd number of cache lines, so that rows
// do not meet in the cache.
struct Rows {
    float* data = nullptr;
    std::size_t step = 0;

    float* operator[](std::size_t row) const { return data + row * step; }
    static std::size_t stepFor(std::size_t length)
    {
        constexpr std::size_t kLine = 16;
        return ((length + kLine - 1) / kLine | 1) * kLine;
    }
};

// Hands out parts of a kernel's scratch memory; first without memory, to count.
class Scratch {
public:
    explicit Scratch(std::byte* memory = nullptr) : m_next(reinterpret_cast<float*>(memory)) { }

    Rows rows(std::size_t count, std::size_t length)
    {
        const std::size_t step = Rows::stepFor(length);
        return {floats(count * step), step};
    }
    // Aligned to 64 bytes.
    float* floats(std::size_t count)
    {
        float* const taken = m_next;
        const std::size_t whole = (count + 15) / 16 * 16;
        m_floats += whole;
        if (m_next != nullptr) m_next += whole;
        return taken;
    }
    std::size_t bytes() const { return m_floats * sizeof(float); }

private:
    float* m_next;
    std::size_t m_floats = 0;
};

// The lengths of a sequence: x (batch, time, gates · units), states (batch, units).
struct Sequence {
    std::size_t batch = 0;
    std::size_t time = 0;
    std::size_t units = 0;
    std::size_t gates = 1; // widths of `projected` and of `recurrent`, in units
    int threads = 1;

    static Sequence of(const Shape& hidden, std::size_t gates, int threads);

    std::size_t width() const { return gates * units; }
    std::size_t row(std::size_t sample, std::size_t step) const { return sample * time + step; }
    // function(first sample, last sample)
    template <class Function>
    void each(Function function) const
    {
        parallelFor(batch, 1, threads, function);
    }
    // The states before each step, as rows for all steps of all samples.
    void gatherStatesBefore(const float* first, const float* states, const Rows& before) const;
};

// A packing of the first `columns` columns from `column` on of (rows, stride) input `input`, or of
// their transposition.
struct PanelsOf {
    int input = 0;
    std::size_t rows = 0;
    std::size_t stride = 0;
    std::size_t column = 0;
    std::size_t columns = 0;
    bool isTransposed = false;

    std::size_t floats() const;
    void pack(const float* matrix, float* panels) const;
};
// Several packings of one input as one, one behind the other.
Packing packingOf(std::vector<PanelsOf> parts);

inline bool isServed(const KernelRequest& request)
{
    return request.output().dtype == DType::float32 && request.output().shape.count() != 0;
}

// What a kernel does with a Plan, whose parts stand in scratch memory.
template <class Plan>
struct SequenceWork {
    // Of some samples, at all steps; on several threads at once.
    void (*samples)(const Plan& plan, const KernelCall& call, std::size_t first, std::size_t last);
    void (*rest)(const Plan& plan, const KernelCall& call) = nullptr; // after all of them
};
// The kernel "own …" of the request. The Plan has a `sequence`, and place(memory) that puts its
// parts into memory and says how many bytes they take; without memory it only says.
template <class Plan>
Kernel sequenceKernel(const KernelRequest& request, Plan plan, std::vector<PanelsOf> panels,
    const SequenceWork<Plan>& work)
{
    Kernel kernel;
    kernel.name = "own " + request.node.op;
    kernel.scratchBytes = plan.place(nullptr);
    kernel.packings.push_back(packingOf(std::move(panels)));
    kernel.run = [plan, work](const KernelCall& call) {
        Plan placed = plan;
        placed.place(call.scratch);
        placed.sequence.each(
            [&](std::size_t first, std::size_t last) { work.samples(placed, call, first, last); });
        if (work.rest != nullptr) work.rest(placed, call);
    };
    return kernel;
}

// sum (m, n) = the sum over all rows of state^T · slopes, in the order of the rows.
struct StateProduct {
    std::size_t rows = 0;
    std::size_t m = 0;
    std::size_t n = 0;
    int threads = 1;

    std::size_t panelFloats() const;
    struct Call {
        const float* states;
        std::size_t stateStep;
        const float* slopes;
        std::size_t slopeStep;
        float* sum;
        std::size_t sumStep;
        float* panels; // panelFloats()
    };
    void run(const Call& call) const;

private:
    struct Part {
        std::size_t row, lastRow, column, lastColumn;
        float* panels;
    };
    bool cutsRows() const; // between the threads; else columns
    void runPart(const Call& call, const Part& part) const;
};

// columns[j] = the sum of column j over all rows, in their order; `scratch` has 3 n floats.
void sumOfRows(const Rows& x, std::size_t rows, std::size_t n, float* columns, float* scratch);

inline bool isMasked(const std::uint8_t* mask, std::size_t row)
{
    return mask != nullptr && mask[row] == 0;
}

} // namespace netwright::own
