#include "engine/kernels/kernel.h"
#include "engine/kernels/own/line_functions.h"
#include "engine/kernels/own/recurrent_functions.h"
#include "engine/kernels/own/sequence.h"

// The ops "lstm" and "lstm_gradient" of ops/recurrent.h.
namespace netwright::own {
namespace {

constexpr std::size_t kGates = 4;

struct Forward {
    Sequence sequence;
    bool hasMask = false;
    Rows h, share;

    std::size_t place(std::byte* memory)
    {
        Scratch scratch(memory);
        h = scratch.rows(sequence.batch, sequence.units);
        share = scratch.rows(sequence.batch, sequence.width());
        return scratch.bytes();
    }
};

void forwardSamples(const Forward& at, const KernelCall& call, std::size_t first, std::size_t last)
{
    const Sequence& sequence = at.sequence;
    const PanelFunctions& panels = panelFunctions();
    const RecurrentFunctions& functions = recurrentFunctions();
    const std::size_t u = sequence.units;
    const auto* mask = at.hasMask ? call.input<std::uint8_t>(4) : nullptr;
    auto *hidden = call.output<float>(0), *cells = call.output<float>(1);
    auto* gates = call.output<float>(2);
    for (std::size_t b = first; b < last; ++b)
        std::copy_n(call.input<float>(2) + b * u, u, at.h[b]);
    for (std::size_t t = 0; t < sequence.time; ++t) {
        panels.product(
            {last - first, kGates * u, u, at.h[first], at.h.step, 1, call.input<float>(1),
                panels.width, panels.width * u, nullptr, 0, at.share[first], at.share.step});
        for (std::size_t b = first; b < last; ++b) {
            const std::size_t row = sequence.row(b, t);
            const float* c = t > 0 ? cells + (row - 1) * u : call.input<float>(3) + b * u;
            functions.lstm({call.input<float>(0) + row * kGates * u, at.share[b], c,
                gates + row * kGates * u, cells + row * u, hidden + row * u, u});
            if (isMasked(mask, row)) {
                std::copy_n(c, u, cells + row * u);
                std::copy_n(at.h[b], u, hidden + row * u);
            } else {
                std::copy_n(hidden + row * u, u, at.h[b]);
            }
        }
    }
}

std::optional<Kernel> forwardKernel(const KernelRequest& request)
{
    if (!isServed(request)) return std::nullopt;
    const Forward plan{.sequence = Sequence::of(request.output().shape, kGates, request.threads),
        .hasMask = request.attributes().flag("has_mask"),
        .h = {},
        .share = {}};
    const std::size_t u = plan.sequence.units;
    return sequenceKernel<Forward>(request, plan,
        {{.input = 1, .rows = u, .stride = kGates * u, .columns = kGates * u}}, {forwardSamples});
}

struct Backward {
    Sequence sequence;
    bool hasMask = false;
    bool hasCells = false;
    Rows toHidden, slopes, before;
    float* zeros = nullptr;
    float* panels = nullptr;

    StateProduct product() const
    {
        return {sequence.batch * sequence.time, sequence.units, sequence.width(), sequence.threads};
    }
    std::size_t place(std::byte* memory)
    {
        Scratch scratch(memory);
        toHidden = scratch.rows(sequence.batch, sequence.units);
        slopes = scratch.rows(sequence.batch, sequence.width());
        before = scratch.rows(sequence.batch * sequence.time, sequence.units);
        zeros = scratch.floats(sequence.units);
        if (zeros != nullptr) std::fill_n(zeros, sequence.units, 0.0F);
        panels = scratch.floats(product().panelFloats());
        return scratch.bytes();
    }
};

void backwardSamples(
    const Backward& at, const KernelCall& call, std::size_t first, std::size_t last)
{
    const Sequence& sequence = at.sequence;
    const PanelFunctions& panels = panelFunctions();
    const RecurrentFunctions& functions = recurrentFunctions();
    const std::size_t u = sequence.units;
    const float *cells = call.input<float>(4), *gates = call.input<float>(5);
    const float* g = call.input<float>(6);
    const float* toCells = at.hasCells ? call.input<float>(7) : nullptr;
    const auto* mask = at.hasMask ? call.input<std::uint8_t>(at.hasCells ? 8 : 7) : nullptr;
    auto *toProjected = call.output<float>(0), *toC = call.output<float>(3);
    for (std::size_t b = first; b < last; ++b) std::fill_n(at.toHidden[b], u, 0.0F);
    std::fill(toC + first * u, toC + last * u, 0.0F);
    for (std::size_t t = sequence.time; t-- > 0;) {
        for (std::size_t b = first; b < last; ++b) {
            const std::size_t row = sequence.row(b, t);
            float* const slopes = toProjected + row * kGates * u;
            const float* outside = toCells != nullptr ? toCells + row * u : at.zeros;
            if (isMasked(mask, row)) {
                lineFunctions().addLine(g + row * u, at.toHidden[b], u);
                lineFunctions().addLine(outside, toC + b * u, u);
                std::fill_n(slopes, kGates * u, 0.0F);
                std::fill_n(at.slopes[b], kGates * u, 0.0F);
                continue;
            }
            const float* c = t > 0 ? cells + (row - 1) * u : call.input<float>(2) + b * u;
            functions.lstmSlope({gates + row * kGates * u, c, cells + row * u, g + row * u, outside,
                at.toHidden[b], toC + b * u, slopes, at.slopes[b], u});
        }
        panels.product({last - first, u, kGates * u, at.slopes[first], at.slopes.step, 1,
            call.input<float>(0), panels.width, panels.width * kGates * u, at.toHidden[first],
            at.toHidden.step, at.toHidden[first], at.toHidden.step});
    }
    for (std::size_t b = first; b < last; ++b)
        std::copy_n(at.toHidden[b], u, call.output<float>(2) + b * u);
}

// The gradient of the recurrent weights.
void sumGradients(const Backward& at, const KernelCall& call)
{
    at.sequence.gatherStatesBefore(call.input<float>(1), call.input<float>(3), at.before);
    const std::size_t width = at.sequence.width();
    at.product().run({at.before.data, at.before.step, call.output<float>(0), width,
        call.output<float>(1), width, at.panels});
}

std::optional<Kernel> backwardKernel(const KernelRequest& request)
{
    if (!isServed(request)) return std::nullopt;
    const Backward plan{.sequence = Sequence::of(request.input(3).shape, kGates, request.threads),
        .hasMask = request.attributes().flag("has_mask"),
        .hasCells = request.attributes().flag("has_cells"),
        .toHidden = {},
        .slopes = {},
        .before = {}};
    const std::size_t u = plan.sequence.units;
    return sequenceKernel<Backward>(request, plan,
        {{.input = 0,
            .rows = u,
            .stride = kGates * u,
            .columns = kGates * u,
            .isTransposed = true}},
        {backwardSamples, sumGradients});
}

const bool published[] = {
    publishKernel("own", "lstm", forwardKernel),
    publishKernel("own", "lstm_gradient", backwardKernel),
};

} // namespace
} // namespace netwright::own
