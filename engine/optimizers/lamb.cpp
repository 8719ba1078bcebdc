#include "engine/base/parallel.h"
#include "engine/optimizers/moments.h"
#include "engine/optimizers/optimizer.h"
#include "engine/optimizers/passes.h"

namespace netwright {
namespace {

// Floats that a thread gets at least.
constexpr std::size_t kGrain = 16384;

// Source: You et al. 2019; keras.optimizers.Lamb.
class Lamb final : public Optimizer {
public:
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-7;

    Lamb()
    {
        name = "lamb";
        learningRateSetting = 0.001;
    }

    std::vector<std::string> slotNames() const override { return {"momentum", "velocity"}; }
    std::vector<std::pair<int, std::string>> fileOrder(int variables) const override
    {
        return interleaved(variables, "momentum", "velocity");
    }
    bool isElementWise() const override { return false; }

    void prepare(const StepInfo& step) override
    {
        const float t = static_cast<float>(step.step);
        m_constants = {.keep1 = static_cast<float>(1 - beta1),
            .keep2 = static_cast<float>(1 - beta2),
            .rest1 = restOfPower(beta1, t),
            .rest2 = restOfPower(beta2, t),
            .epsilon = static_cast<float>(epsilon)};
    }

    // The step is as long as the weights are, times the learning rate.
    void updateVariable(int, const UpdateSpan& span, const StepInfo& step) override
    {
        const Passes& pass = passes();
        float* const w = span.values.data();
        float* const g = span.gradient.data();
        const std::size_t count = span.values.size();
        parallelFor(count, kGrain, threads(), [&](std::size_t first, std::size_t last) {
            pass.lamb(g + first, span.slotValues[0] + first, span.slotValues[1] + first,
                last - first, m_constants);
        });
        const auto length = [&](const float* x) {
            return static_cast<float>(std::sqrt(pass.sumOfSquares(x, count)));
        };
        const float ofWeights = length(w), ofStep = length(g);
        const float ratio = ofWeights > 0 && ofStep > 0 ? ofWeights / ofStep : 1.0F;
        parallelFor(count, kGrain, threads(), [&](std::size_t first, std::size_t last) {
            pass.sgd(w + first, g + first, last - first, ratio * step.learningRate);
        });
    }

private:
    Passes::Lamb m_constants{};
};

const bool published = publish<Optimizer, Lamb>({
    .name = "Lamb",
    .category = "optimizers",
    .summary = "Adam with steps in proportion to the size of each weight array: for large batches.",
    .params =
        {
            param("beta_1", &Lamb::beta1, "Share of the old average of gradients in the new one.",
                between(0, 1)),
            param("beta_2", &Lamb::beta2, "The same for the average of their squares.",
                between(0, 1)),
            param("epsilon", &Lamb::epsilon, "Keeps the division from zero.", atLeast(0)),
        },
    .legacyKeys = {"decay"},
});

} // namespace
} // namespace netwright
