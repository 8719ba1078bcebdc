#include "engine/kernels/own/attention_plan.h"

#include "engine/base/random.h"
#include "engine/kernels/own/line_functions.h"
#include "engine/kernels/own/row_functions.h"

#include <bit>

namespace netwright::own {
namespace {

// Below this many multiplications a second thread gains nothing.
constexpr std::size_t kSerialWork = 512 * 1024;

AttentionPlan::Mask maskOf(const Shape& shape, int input)
{
    AttentionPlan::Mask mask{.input = input};
    std::size_t* const steps[] = {&mask.keyStep, &mask.queryStep, &mask.headStep, &mask.sampleStep};
    std::size_t step = 1;
    for (int i = 0; i < shape.rank() && i < 4; ++i) {
        const auto length = static_cast<std::size_t>(shape[shape.rank() - 1 - i]);
        *steps[i] = length == 1 ? 0 : step;
        step *= length;
    }
    return mask;
}

} // namespace

Panels Panels::of(std::size_t k, std::size_t n, Scratch& scratch)
{
    Panels made;
    made.k = k;
    made.n = n;
    made.memory = scratch.floats(panelFunctions().packedFloats(k, n));
    return made;
}

void Panels::take(const float* b, std::size_t step, std::size_t rows)
{
    const PanelFunctions& functions = panelFunctions();
    const bool isPacked = n % functions.width != 0;
    if (isPacked) functions.pack({rows, n, b, step, 1, memory});
    data = isPacked ? memory : b;
    row = isPacked ? functions.width : step;
    panel = isPacked ? functions.width * rows : functions.width;
}

void Panels::takeTransposed(const float* b, std::size_t step)
{
    const PanelFunctions& functions = panelFunctions();
    functions.pack({k, n, b, 1, step, memory});
    data = memory;
    row = functions.width;
    panel = functions.width * k;
}

const float* DropoutPlan::draw(
    const RunState& state, std::size_t first, std::size_t count, float* memory) const
{
    const std::uint64_t mixed = hasOwnSeed ? key : combine(state.seed, key);
    const std::size_t before = first % 4;
    rowFunctions().uniform(mixed, state.step, first / 4, memory, (before + count + 3) / 4);
    return memory + before;
}

void DropoutPlan::apply(const float* x, const float* draws, float* y, std::size_t n) const
{
    lineFunctions().drop(
        {x, draws, y, n, static_cast<float>(rate), static_cast<float>(1 / (1 - rate))});
}

std::optional<AttentionPlan> AttentionPlan::of(const KernelRequest& request, int maskInput)
{
    const Shape& query = request.input(0).shape;
    const Shape& key = request.input(1).shape;
    const Shape& value = request.input(2).shape;
    const Attributes& attributes = request.attributes();
    if (request.input(0).dtype != DType::float32 || query.count() == 0 || key.count() == 0
        || value.count() == 0 || query[0] != key[0] || query[0] != value[0])
        return std::nullopt;
    const auto length = [](Dimension dimension) { return static_cast<std::size_t>(dimension); };
    AttentionPlan plan;
    plan.batch = length(query[0]);
    plan.queries = length(query[1]);
    plan.keys = length(key[1]);
    plan.heads = length(query[2]);
    plan.groups = length(key[2]);
    plan.width = length(query[3]);
    plan.valueWidth = length(value[3]);
    plan.queryStep = plan.heads * plan.width;
    plan.keyStep = plan.groups * plan.width;
    plan.valueStep = plan.groups * plan.valueWidth;
    plan.outputStep = plan.heads * plan.valueWidth;
    plan.scale = static_cast<float>(attributes.real("scale"));
    plan.dropout = {.rate = attributes.real("dropout"),
        .key = std::bit_cast<std::uint64_t>(attributes.integer("key")),
        .hasOwnSeed = attributes.flag("has_own_seed")};
    plan.hasScores = !attributes.has("keeps_scores") || attributes.flag("keeps_scores");
    if (attributes.has("has_mask") && attributes.flag("has_mask")) {
        plan.mask = maskOf(request.input(maskInput).shape, maskInput);
        plan.maskedScore = static_cast<float>(attributes.real("masked_score"));
    }
    const std::size_t work
        = plan.batch * plan.heads * plan.queries * plan.keys * (plan.width + plan.valueWidth);
    plan.threads = work < kSerialWork ? 1 : request.threads;
    return plan;
}

void AttentionPlan::computeScores(const KernelCall& call, const Head& head,
    const Panels& keysTransposed, const ScoreTile& tile) const
{
    panelFunctions().product({tile.count, keys, width, head.query + tile.first * queryStep,
        queryStep, 1, keysTransposed.data, keysTransposed.row, keysTransposed.panel, nullptr, 0,
        tile.scores.data, tile.scores.step});
    lineFunctions().scores({tile.scores.data, tile.scores.step, tile.result.data, tile.result.step,
        mask.at(call, head, tile.first), mask.queryStep, mask.keyStep, tile.count, keys, scale,
        maskedScore});
}

AttentionPlan::Head AttentionPlan::headAt(
    const KernelCall& call, std::size_t sample, std::size_t group, std::size_t index) const
{
    Head head;
    head.sample = sample;
    head.head = group * (heads / groups) + index;
    head.group = sample * groups + group;
    head.number = sample * heads + head.head;
    head.queryAt = (sample * queries * heads + head.head) * width;
    head.keyAt = (sample * keys * groups + group) * width;
    head.valueAt = (sample * keys * groups + group) * valueWidth;
    head.outputAt = (sample * queries * heads + head.head) * valueWidth;
    head.query = call.input<float>(0) + head.queryAt;
    head.key = call.input<float>(1) + head.keyAt;
    head.value = call.input<float>(2) + head.valueAt;
    return head;
}

} // namespace netwright::own
