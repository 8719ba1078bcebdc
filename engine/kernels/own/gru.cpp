#include "engine/kernels/kernel.h"
#include "engine/kernels/own/recurrent_functions.h"
#include "engine/kernels/own/sequence.h"

// The ops "gru" and "gru_gradient" of ops/recurrent.h. The recurrent weights are packed in one part
// where the reset comes after the product, else in two: z and r, then g.
namespace netwright::own {
namespace {

constexpr std::size_t kGates = 3;
constexpr std::size_t kSaved = 4; // gates that the forward op gives

struct Form {
    bool resetAfter = true;
    bool hasBias = false;
    bool hasMask = false;

    explicit Form(const Attributes& attributes)
        : resetAfter(attributes.flag("reset_after")),
          hasBias(attributes.flag("has_bias")),
          hasMask(attributes.flag("has_mask"))
    {
    }
};

std::vector<PanelsOf> partsOf(const Form& form, std::size_t u, int input, bool isTransposed)
{
    const PanelsOf whole{.input = input,
        .rows = u,
        .stride = kGates * u,
        .columns = kGates * u,
        .isTransposed = isTransposed};
    if (form.resetAfter) return {whole};
    PanelsOf first = whole, second = whole;
    first.columns = 2 * u;
    second.column = 2 * u;
    second.columns = u;
    return {first, second};
}

// Where the packed part for g begins; of use only where there are two.
const float* secondPart(const Form& form, std::size_t u, const float* packed, bool isTransposed)
{
    return packed + partsOf(form, u, 0, isTransposed).front().floats();
}

struct Forward {
    Sequence sequence;
    Form form;
    Rows h, share, reset;

    std::size_t place(std::byte* memory)
    {
        Scratch scratch(memory);
        h = scratch.rows(sequence.batch, sequence.units);
        share = scratch.rows(sequence.batch, sequence.width());
        reset = scratch.rows(sequence.batch, sequence.units);
        return scratch.bytes();
    }
};

// The share of the states in the gates, without g's where that comes from the reset states.
void multiplyStates(const Forward& at, const KernelCall& call, std::size_t first, std::size_t last)
{
    const PanelFunctions& panels = panelFunctions();
    const std::size_t u = at.sequence.units;
    const std::size_t columns = at.form.resetAfter ? kGates * u : 2 * u;
    panels.product({last - first, columns, u, at.h[first], at.h.step, 1, call.input<float>(1),
        panels.width, panels.width * u, at.form.hasBias ? call.input<float>(3) : nullptr, 0,
        at.share[first], at.share.step});
}

// g's share from the reset states.
void multiplyResetStates(
    const Forward& at, const KernelCall& call, std::size_t first, std::size_t last)
{
    const PanelFunctions& panels = panelFunctions();
    const std::size_t u = at.sequence.units;
    panels.product({last - first, u, u, at.reset[first], at.reset.step, 1,
        secondPart(at.form, u, call.input<float>(1), false), panels.width, panels.width * u,
        nullptr, 0, at.share[first] + 2 * u, at.share.step});
}

void forwardSamples(const Forward& at, const KernelCall& call, std::size_t first, std::size_t last)
{
    const Sequence& sequence = at.sequence;
    const RecurrentFunctions& functions = recurrentFunctions();
    const std::size_t u = sequence.units;
    const auto* mask
        = at.form.hasMask ? call.input<std::uint8_t>(at.form.hasBias ? 4 : 3) : nullptr;
    const auto* projected = call.input<float>(0);
    auto *hidden = call.output<float>(0), *saved = call.output<float>(1);
    for (std::size_t b = first; b < last; ++b)
        std::copy_n(call.input<float>(2) + b * u, u, at.h[b]);
    for (std::size_t t = 0; t < sequence.time; ++t) {
        multiplyStates(at, call, first, last);
        for (std::size_t b = first; b < last; ++b) {
            const std::size_t row = sequence.row(b, t);
            float* const gates = saved + row * kSaved * u;
            functions.gruGates({projected + row * kGates * u, at.share[b], gates, u});
            if (at.form.resetAfter) {
                std::copy_n(at.share[b] + 2 * u, u, gates + 3 * u);
            } else {
                for (std::size_t j = 0; j < u; ++j) at.reset[b][j] = gates[u + j] * at.h[b][j];
                std::copy_n(at.reset[b], u, gates + 3 * u);
            }
        }
        if (!at.form.resetAfter) multiplyResetStates(at, call, first, last);
        for (std::size_t b = first; b < last; ++b) {
            const std::size_t row = sequence.row(b, t);
            float* const gates = saved + row * kSaved * u;
            functions.gru({projected + row * kGates * u + 2 * u, at.share[b] + 2 * u,
                at.form.resetAfter ? gates + u : nullptr, gates, at.h[b], gates + 2 * u,
                hidden + row * u, u});
            if (isMasked(mask, row))
                std::copy_n(at.h[b], u, hidden + row * u);
            else
                std::copy_n(hidden + row * u, u, at.h[b]);
        }
    }
}

std::optional<Kernel> forwardKernel(const KernelRequest& request)
{
    if (!isServed(request)) return std::nullopt;
    const Forward plan{.sequence = Sequence::of(request.output().shape, kGates, request.threads),
        .form = Form(request.attributes()),
        .h = {},
        .share = {},
        .reset = {}};
    return sequenceKernel<Forward>(
        request, plan, partsOf(plan.form, plan.sequence.units, 1, false), {forwardSamples});
}

struct Backward {
    Sequence sequence;
    Form form;
    Rows toHidden, slopes, before;
    Rows toReset, scaled; // where the reset comes before the product
    Rows afterReset; // all slopes of the product, where the reset comes after it
    float* panels = nullptr;
    float* sums = nullptr;

    std::size_t rows() const { return sequence.batch * sequence.time; }
    StateProduct product(std::size_t columns) const
    {
        return {rows(), sequence.units, columns, sequence.threads};
    }
    std::size_t place(std::byte* memory)
    {
        const std::size_t u = sequence.units, width = sequence.width();
        Scratch scratch(memory);
        toHidden = scratch.rows(sequence.batch, u);
        slopes = scratch.rows(sequence.batch, width);
        before = scratch.rows(rows(), u);
        toReset = scratch.rows(form.resetAfter ? 0 : sequence.batch, u);
        scaled = scratch.rows(form.resetAfter ? 0 : sequence.batch, u);
        afterReset = scratch.rows(form.resetAfter ? rows() : 0, width);
        std::size_t floats = 0;
        for (const std::size_t columns : {u, 2 * u, width})
            floats = std::max(floats, product(columns).panelFloats());
        panels = scratch.floats(floats);
        sums = scratch.floats(form.hasBias ? 3 * width : 0);
        return scratch.bytes();
    }
};

// One sample at one step: slopes of the gates before their functions, in the output and in
// at.slopes, as far as they do not wait for the product with g's weights.
void slopesOfStep(const Backward& at, const KernelCall& call, std::size_t b, std::size_t t)
{
    const RecurrentFunctions& functions = recurrentFunctions();
    const std::size_t u = at.sequence.units, row = at.sequence.row(b, t);
    const float* gates = call.input<float>(3) + row * kSaved * u;
    const float* g = call.input<float>(4) + row * u;
    const auto* mask = at.form.hasMask ? call.input<std::uint8_t>(5) : nullptr;
    float* const slopes = call.output<float>(0) + row * kGates * u;
    for (std::size_t j = 0; j < u; ++j) at.toHidden[b][j] += g[j];
    if (isMasked(mask, row)) {
        std::fill_n(slopes, kGates * u, 0.0F);
        std::fill_n(at.slopes[b], kGates * u, 0.0F);
    } else {
        const float* h
            = t > 0 ? call.input<float>(2) + (row - 1) * u : call.input<float>(1) + b * u;
        functions.gruSlope({gates, h, at.toHidden[b], slopes, slopes + 2 * u, at.toHidden[b], u});
        if (at.form.resetAfter)
            functions.gruReset(
                {slopes + 2 * u, gates + 3 * u, gates + u, slopes + u, at.slopes[b] + 2 * u, u});
        else
            std::copy_n(slopes + 2 * u, u, at.slopes[b] + 2 * u);
        std::copy_n(slopes, 2 * u, at.slopes[b]);
    }
    if (at.form.resetAfter) std::copy_n(at.slopes[b], kGates * u, at.afterReset[row]);
}

// Where the reset comes before the product: through g's weights to r and to the states.
void slopesOfReset(const Backward& at, const KernelCall& call, std::size_t t,
    std::pair<std::size_t, std::size_t> samples)
{
    const PanelFunctions& panels = panelFunctions();
    const std::size_t u = at.sequence.units;
    const auto [first, last] = samples;
    panels.product({last - first, u, u, at.slopes[first] + 2 * u, at.slopes.step, 1,
        secondPart(at.form, u, call.input<float>(0), true), panels.width, panels.width * u, nullptr,
        0, at.toReset[first], at.toReset.step});
    const auto* mask = at.form.hasMask ? call.input<std::uint8_t>(5) : nullptr;
    for (std::size_t b = first; b < last; ++b) {
        const std::size_t row = at.sequence.row(b, t);
        if (isMasked(mask, row)) continue;
        const float* h
            = t > 0 ? call.input<float>(2) + (row - 1) * u : call.input<float>(1) + b * u;
        float* const slopes = call.output<float>(0) + row * kGates * u;
        recurrentFunctions().gruReset({at.toReset[b], h,
            call.input<float>(3) + row * kSaved * u + u, slopes + u, at.scaled[b], u});
        std::copy_n(slopes + u, u, at.slopes[b] + u);
        for (std::size_t j = 0; j < u; ++j) at.toHidden[b][j] += at.scaled[b][j];
    }
}

void backwardSamples(
    const Backward& at, const KernelCall& call, std::size_t first, std::size_t last)
{
    const PanelFunctions& panels = panelFunctions();
    const std::size_t u = at.sequence.units;
    const std::size_t k = at.form.resetAfter ? kGates * u : 2 * u;
    for (std::size_t b = first; b < last; ++b) std::fill_n(at.toHidden[b], u, 0.0F);
    for (std::size_t t = at.sequence.time; t-- > 0;) {
        for (std::size_t b = first; b < last; ++b) slopesOfStep(at, call, b, t);
        if (!at.form.resetAfter) slopesOfReset(at, call, t, {first, last});
        panels.product({last - first, u, k, at.slopes[first], at.slopes.step, 1,
            call.input<float>(0), panels.width, panels.width * k, at.toHidden[first],
            at.toHidden.step, at.toHidden[first], at.toHidden.step});
    }
    for (std::size_t b = first; b < last; ++b)
        std::copy_n(at.toHidden[b], u, call.output<float>(2) + b * u);
}

// The gradient of the recurrent weights, and of the bias.
void sumGradients(const Backward& at, const KernelCall& call)
{
    const std::size_t u = at.sequence.units, width = at.sequence.width();
    at.sequence.gatherStatesBefore(call.input<float>(1), call.input<float>(2), at.before);
    float* const sum = call.output<float>(1);
    if (at.form.resetAfter) {
        at.product(width).run({at.before.data, at.before.step, at.afterReset.data,
            at.afterReset.step, sum, width, at.panels});
        if (at.form.hasBias)
            sumOfRows(at.afterReset, at.rows(), width, call.output<float>(3), at.sums);
        return;
    }
    const float* slopes = call.output<float>(0);
    at.product(2 * u).run({at.before.data, at.before.step, slopes, width, sum, width, at.panels});
    at.product(u).run({call.input<float>(3) + 3 * u, kSaved * u, slopes + 2 * u, width, sum + 2 * u,
        width, at.panels});
}

std::optional<Kernel> backwardKernel(const KernelRequest& request)
{
    if (!isServed(request)) return std::nullopt;
    const Backward plan{.sequence = Sequence::of(request.input(2).shape, kGates, request.threads),
        .form = Form(request.attributes()),
        .toHidden = {},
        .slopes = {},
        .before = {},
        .toReset = {},
        .scaled = {},
        .afterReset = {}};
    return sequenceKernel<Backward>(request, plan, partsOf(plan.form, plan.sequence.units, 0, true),
        {backwardSamples, sumGradients});
}

const bool published[] = {
    publishKernel("own", "gru", forwardKernel),
    publishKernel("own", "gru_gradient", backwardKernel),
};

} // namespace
} // namespace netwright::own
