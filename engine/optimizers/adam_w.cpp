#include "engine/optimizers/base_adam.h"

namespace netwright {
namespace {

// Source: Loshchilov, Hutter 2017; keras.optimizers.AdamW.
class AdamW final : public BaseAdam {
public:
    AdamW()
    {
        name = "adamw";
        weightDecay = 0.004;
    }

    void configured() override
    {
        BaseAdam::configured();
        if (!weightDecay)
            throw ConfigError(NW_TEXT("AdamW: weight_decay must be a number, received nothing."));
    }
};

const bool published = publish<Optimizer, AdamW>({
    .name = "AdamW",
    .category = "optimizers",
    .summary = "Adam with weights that shrink by a share of themselves in each step.",
    .aliases = {"adamw"},
    .params = BaseAdam::params(),
    .legacyKeys = {"decay"},
});

} // namespace
} // namespace netwright
