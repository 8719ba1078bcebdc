#include "engine/kernels/own/attention_plan.h"

// The op "attention" of ops/attention.h: a few queries at a time, whose scores stay in the cache.
namespace netwright::own {
namespace {

constexpr std::size_t kQueries = 32; // of a tile

// Where one thread works.
struct Place {
    Panels keysTransposed, values;
    Rows scores; // of a tile
    Rows kept; // those that were not dropped
    float* draws = nullptr;

    void put(const AttentionPlan& plan, Scratch& scratch)
    {
        const bool hasDropout = plan.dropout.rate > 0;
        keysTransposed = Panels::of(plan.width, plan.keys, scratch);
        values = Panels::of(plan.keys, plan.valueWidth, scratch);
        scores = scratch.rows(kQueries, plan.paddedKeys());
        kept = scratch.rows(hasDropout ? kQueries : 0, plan.keys);
        draws = scratch.floats(hasDropout ? DropoutPlan::floatsFor(kQueries * plan.keys) : 0);
    }
};

// Some queries of one head.
void attend(const AttentionPlan& plan, const KernelCall& call, const Place& place,
    const AttentionPlan::Head& head, AttentionPlan::ScoreTile tile)
{
    const std::size_t firstScore = (head.number * plan.queries + tile.first) * plan.keys;
    tile.scores = tile.result = place.scores;
    if (plan.hasScores) tile.result = {call.output<float>(1) + firstScore, plan.keys};
    plan.computeScores(call, head, place.keysTransposed, tile);
    Rows used = tile.result;
    if (plan.dropout.rate > 0) {
        const float* draws
            = plan.dropout.draw(*call.state, firstScore, tile.count * plan.keys, place.draws);
        for (std::size_t i = 0; i < tile.count; ++i)
            plan.dropout.apply(used[i], draws + i * plan.keys, place.kept[i], plan.keys);
        used = place.kept;
    }
    panelFunctions().product({tile.count, plan.valueWidth, plan.keys, used.data, used.step, 1,
        place.values.data, place.values.row, place.values.panel, nullptr, 0,
        call.output<float>(0) + head.outputAt + tile.first * plan.outputStep, plan.outputStep});
}

void attendGroup(const AttentionPlan& plan, const KernelCall& call, Place& place, std::size_t group)
{
    plan.headsOf(call, group, [&](const AttentionPlan::Head& head, bool isFirst) {
        if (isFirst) {
            place.keysTransposed.takeTransposed(head.key, plan.keyStep);
            place.values.take(head.value, plan.valueStep, plan.keys);
        }
        for (std::size_t first = 0; first < plan.queries; first += kQueries)
            attend(plan, call, place, head,
                {.first = first,
                    .count = std::min(kQueries, plan.queries - first),
                    .scores = {},
                    .result = {}});
    });
}

std::optional<Kernel> attentionKernel(const KernelRequest& request)
{
    const auto plan = AttentionPlan::of(request, 3);
    if (!plan) return std::nullopt;
    Kernel kernel;
    kernel.name = "own attention";
    kernel.scratchBytes = plan->scratchBytes<Place>();
    kernel.run = [plan = *plan](const KernelCall& call) {
        plan.each<Place>(
            call, [&](Place& place, std::size_t group) { attendGroup(plan, call, place, group); });
    };
    return kernel;
}

const bool published = publishKernel("own", "attention", attentionKernel);

} // namespace
} // namespace netwright::own
