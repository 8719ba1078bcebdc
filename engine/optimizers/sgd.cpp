#include "engine/optimizers/optimizer.h"
#include "engine/optimizers/passes.h"

namespace netwright {
namespace {

// Source: keras.optimizers.SGD.
class SGD final : public Optimizer {
public:
    double momentum = 0;
    bool nesterov = false;

    SGD()
    {
        name = "SGD";
        learningRateSetting = 0.01;
    }

    std::vector<std::string> slotNames() const override
    {
        if (momentum == 0) return {};
        return {"momentum"};
    }

    void update(const UpdateSpan& span, const StepInfo& step) const override
    {
        float* const w = span.values.data();
        const float* const g = span.gradient.data();
        const std::size_t n = span.values.size();
        const Passes& pass = passes();
        if (momentum == 0) {
            pass.sgd(w, g, n, step.learningRate);
            return;
        }
        const auto run = nesterov ? pass.sgdNesterov : pass.sgdMomentum;
        run(w, g, span.slotValues[0], n, step.learningRate, static_cast<float>(momentum));
    }
};

const bool published = publish<Optimizer, SGD>({
    .name = "SGD",
    .category = "optimizers",
    .summary = "Gradient descent: w - learning_rate · g, with momentum where wanted.",
    .params =
        {
            param("momentum", &SGD::momentum, "Share of the last step that goes on in this one.",
                between(0, 1)),
            param("nesterov", &SGD::nesterov,
                "Whether the slope is taken ahead, where momentum leads."),
        },
    .legacyKeys = {"decay"},
});

} // namespace
} // namespace netwright
