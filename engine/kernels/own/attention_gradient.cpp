#include "engine/kernels/own/attention_plan.h"
#include "engine/kernels/own/line_functions.h"

// The op "attention_gradient" of ops/attention.h: all queries of a head at once, as far as their
// scores stay in the second-level cache.
namespace netwright::own {
namespace {

constexpr std::size_t kScoresOfBlock = 1 << 16;
constexpr std::size_t kSmallestBlock = 16;

enum Input { kQuery, kKey, kValue, kOutput, kScores, kUpstream, kMask };

std::size_t blockOf(const AttentionPlan& plan)
{
    return std::min(plan.queries, std::max(kSmallestBlock, kScoresOfBlock / plan.keys));
}

// Where one thread works.
struct Place {
    Panels valuesTransposed, keys, queries, upstream;
    Panels keysTransposed; // and
    Rows scores; // where they were not kept
    Rows toScores;
    Rows kept; // scores that were not dropped
    float* draws = nullptr;

    void put(const AttentionPlan& plan, Scratch& scratch)
    {
        const bool hasDropout = plan.dropout.rate > 0;
        const std::size_t block = blockOf(plan);
        valuesTransposed = Panels::of(plan.valueWidth, plan.keys, scratch);
        keys = Panels::of(plan.keys, plan.width, scratch);
        queries = Panels::of(block, plan.width, scratch);
        upstream = Panels::of(block, plan.valueWidth, scratch);
        if (!plan.hasScores) {
            keysTransposed = Panels::of(plan.width, plan.keys, scratch);
            scores = scratch.rows(block, plan.paddedKeys());
        }
        toScores = scratch.rows(block, plan.paddedKeys());
        kept = scratch.rows(hasDropout ? block : 0, plan.keys);
        draws = scratch.floats(hasDropout ? DropoutPlan::floatsFor(block * plan.keys) : 0);
    }
};

struct Block {
    std::size_t first = 0; // query
    std::size_t count = 0;
    bool isFirst = false; // of its group: nothing was added to the slopes of key and value
};

// sum = (or +=) transposed(a) · b, with the queries of a block as rows of a and b.
void addProduct(const AttentionPlan& plan, const Block& block, const Rows& a, const Panels& b,
    std::pair<float*, std::size_t> sum)
{
    panelFunctions().product({plan.keys, b.n, block.count, a.data, 1, a.step, b.data, b.row,
        b.panel, block.isFirst ? nullptr : sum.first, sum.second, sum.first, sum.second});
}

void slopesOfBlock(const AttentionPlan& plan, const KernelCall& call, Place& place,
    const AttentionPlan::Head& head, const Block& block)
{
    const PanelFunctions& panels = panelFunctions();
    const std::size_t firstScore = (head.number * plan.queries + block.first) * plan.keys;
    const float* upstream
        = call.input<float>(kUpstream) + head.outputAt + block.first * plan.outputStep;
    Rows scores{const_cast<float*>(call.input<float>(kScores)) + firstScore, plan.keys};
    if (!plan.hasScores) {
        scores = place.scores;
        plan.computeScores(
            call, head, place.keysTransposed, {block.first, block.count, scores, scores});
    }
    const Panels& values = place.valuesTransposed;
    panels.product(
        {block.count, plan.keys, plan.valueWidth, upstream, plan.outputStep, 1, values.data,
            values.row, values.panel, nullptr, 0, place.toScores.data, place.toScores.step});
    Rows used = scores;
    if (plan.dropout.rate > 0) {
        used = place.kept;
        const float* draws
            = plan.dropout.draw(*call.state, firstScore, block.count * plan.keys, place.draws);
        for (std::size_t i = 0; i < block.count; ++i, draws += plan.keys) {
            plan.dropout.apply(scores[i], draws, used[i], plan.keys);
            plan.dropout.apply(place.toScores[i], draws, place.toScores[i], plan.keys);
        }
    }
    lineFunctions().scoresSlope({scores.data, scores.step, place.toScores.data, place.toScores.step,
        block.count, plan.keys, plan.scale});
    panels.product({block.count, plan.width, plan.keys, place.toScores.data, place.toScores.step, 1,
        place.keys.data, place.keys.row, place.keys.panel, nullptr, 0,
        call.output<float>(kQuery) + head.queryAt + block.first * plan.queryStep, plan.queryStep});
    place.queries.take(head.query + block.first * plan.queryStep, plan.queryStep, block.count);
    place.upstream.take(upstream, plan.outputStep, block.count);
    addProduct(plan, block, place.toScores, place.queries,
        {call.output<float>(kKey) + head.keyAt, plan.keyStep});
    addProduct(plan, block, used, place.upstream,
        {call.output<float>(kValue) + head.valueAt, plan.valueStep});
}

void slopesOfGroup(
    const AttentionPlan& plan, const KernelCall& call, Place& place, std::size_t group)
{
    const std::size_t size = blockOf(plan);
    plan.headsOf(call, group, [&](const AttentionPlan::Head& head, bool isFirst) {
        if (isFirst) {
            place.valuesTransposed.takeTransposed(head.value, plan.valueStep);
            place.keys.take(head.key, plan.keyStep, plan.keys);
            if (!plan.hasScores) place.keysTransposed.takeTransposed(head.key, plan.keyStep);
        }
        for (std::size_t first = 0; first < plan.queries; first += size)
            slopesOfBlock(plan, call, place, head,
                {first, std::min(size, plan.queries - first), isFirst && first == 0});
    });
}

std::optional<Kernel> attentionGradientKernel(const KernelRequest& request)
{
    const auto plan = AttentionPlan::of(request, kMask);
    if (!plan) return std::nullopt;
    Kernel kernel;
    kernel.name = "own attention_gradient";
    kernel.scratchBytes = plan->scratchBytes<Place>();
    kernel.run = [plan = *plan](const KernelCall& call) {
        plan.each<Place>(call,
            [&](Place& place, std::size_t group) { slopesOfGroup(plan, call, place, group); });
    };
    return kernel;
}

const bool published = publishKernel("own", "attention_gradient", attentionGradientKernel);

} // namespace
} // namespace netwright::own
