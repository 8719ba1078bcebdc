#include "engine/kernels/kernel.h"
#include "engine/kernels/own/recurrent_functions.h"
#include "engine/kernels/own/sequence.h"

// The ops "simple_rnn" and "simple_rnn_gradient" of ops/recurrent.h.
namespace netwright::own {
namespace {

struct Forward {
    Sequence sequence;
    bool hasMask = false;
    bool isRelu = false;
    Rows h, share;

    std::size_t place(std::byte* memory)
    {
        Scratch scratch(memory);
        h = scratch.rows(sequence.batch, sequence.units);
        share = scratch.rows(sequence.batch, sequence.units);
        return scratch.bytes();
    }
};

void forwardSamples(const Forward& at, const KernelCall& call, std::size_t first, std::size_t last)
{
    const PanelFunctions& panels = panelFunctions();
    const RecurrentFunctions& functions = recurrentFunctions();
    const auto activate = at.isRelu ? functions.reluOfSum : functions.tanhOfSum;
    const std::size_t u = at.sequence.units;
    const auto* mask = at.hasMask ? call.input<std::uint8_t>(3) : nullptr;
    auto* hidden = call.output<float>(0);
    for (std::size_t b = first; b < last; ++b)
        std::copy_n(call.input<float>(2) + b * u, u, at.h[b]);
    for (std::size_t t = 0; t < at.sequence.time; ++t) {
        panels.product({last - first, u, u, at.h[first], at.h.step, 1, call.input<float>(1),
            panels.width, panels.width * u, nullptr, 0, at.share[first], at.share.step});
        for (std::size_t b = first; b < last; ++b) {
            const std::size_t row = at.sequence.row(b, t);
            if (!isMasked(mask, row))
                activate(call.input<float>(0) + row * u, at.share[b], at.h[b], u);
            std::copy_n(at.h[b], u, hidden + row * u);
        }
    }
}

std::optional<Kernel> forwardKernel(const KernelRequest& request)
{
    if (!isServed(request)) return std::nullopt;
    const Forward plan{.sequence = Sequence::of(request.output().shape, 1, request.threads),
        .hasMask = request.attributes().flag("has_mask"),
        .isRelu = request.attributes().text("activation") == "relu",
        .h = {},
        .share = {}};
    const std::size_t u = plan.sequence.units;
    return sequenceKernel<Forward>(
        request, plan, {{.input = 1, .rows = u, .stride = u, .columns = u}}, {forwardSamples});
}

struct Backward {
    Sequence sequence;
    bool hasMask = false;
    bool isRelu = false;
    Rows toHidden, slopes, before;
    float* panels = nullptr;

    StateProduct product() const
    {
        return {sequence.batch * sequence.time, sequence.units, sequence.units, sequence.threads};
    }
    std::size_t place(std::byte* memory)
    {
        Scratch scratch(memory);
        toHidden = scratch.rows(sequence.batch, sequence.units);
        slopes = scratch.rows(sequence.batch, sequence.units);
        before = scratch.rows(sequence.batch * sequence.time, sequence.units);
        panels = scratch.floats(product().panelFloats());
        return scratch.bytes();
    }
};

void backwardSamples(
    const Backward& at, const KernelCall& call, std::size_t first, std::size_t last)
{
    const PanelFunctions& panels = panelFunctions();
    const RecurrentFunctions& functions = recurrentFunctions();
    const auto slopeOf = at.isRelu ? functions.reluSlope : functions.tanhSlope;
    const std::size_t u = at.sequence.units;
    const float *hidden = call.input<float>(2), *g = call.input<float>(3);
    const auto* mask = at.hasMask ? call.input<std::uint8_t>(4) : nullptr;
    for (std::size_t b = first; b < last; ++b) std::fill_n(at.toHidden[b], u, 0.0F);
    for (std::size_t t = at.sequence.time; t-- > 0;) {
        for (std::size_t b = first; b < last; ++b) {
            const std::size_t row = at.sequence.row(b, t);
            for (std::size_t j = 0; j < u; ++j) at.toHidden[b][j] += g[row * u + j];
            if (isMasked(mask, row)) {
                std::fill_n(at.slopes[b], u, 0.0F);
            } else {
                slopeOf(hidden + row * u, at.toHidden[b], at.slopes[b], u);
                std::fill_n(at.toHidden[b], u, 0.0F);
            }
            std::copy_n(at.slopes[b], u, call.output<float>(0) + row * u);
        }
        panels.product({last - first, u, u, at.slopes[first], at.slopes.step, 1,
            call.input<float>(0), panels.width, panels.width * u, at.toHidden[first],
            at.toHidden.step, at.toHidden[first], at.toHidden.step});
    }
    for (std::size_t b = first; b < last; ++b)
        std::copy_n(at.toHidden[b], u, call.output<float>(2) + b * u);
}

// The gradient of the recurrent weights.
void sumGradients(const Backward& at, const KernelCall& call)
{
    at.sequence.gatherStatesBefore(call.input<float>(1), call.input<float>(2), at.before);
    const std::size_t u = at.sequence.units;
    at.product().run({at.before.data, at.before.step, call.output<float>(0), u,
        call.output<float>(1), u, at.panels});
}

std::optional<Kernel> backwardKernel(const KernelRequest& request)
{
    if (!isServed(request)) return std::nullopt;
    const Backward plan{.sequence = Sequence::of(request.input(2).shape, 1, request.threads),
        .hasMask = request.attributes().flag("has_mask"),
        .isRelu = request.attributes().text("activation") == "relu",
        .toHidden = {},
        .slopes = {},
        .before = {}};
    const std::size_t u = plan.sequence.units;
    return sequenceKernel<Backward>(request, plan,
        {{.input = 0, .rows = u, .stride = u, .columns = u, .isTransposed = true}},
        {backwardSamples, sumGradients});
}

const bool published[] = {
    publishKernel("own", "simple_rnn", forwardKernel),
    publishKernel("own", "simple_rnn_gradient", backwardKernel),
};

} // namespace
} // namespace netwright::own
