#include "engine/optimizers/base_adam.h"

namespace netwright {
namespace {

// Source: keras.optimizers.Adam.
class Adam final : public BaseAdam {
public:
    Adam() { name = "adam"; }
};

const bool published = publish<Optimizer, Adam>({
    .name = "Adam",
    .category = "optimizers",
    .summary = "Steps scaled by moving averages of the gradient and of its square.",
    .params = BaseAdam::params(),
    .legacyKeys = {"decay"},
});

} // namespace
} // namespace netwright
