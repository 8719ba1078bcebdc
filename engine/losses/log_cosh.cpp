#include "engine/losses/loss.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"

#include <numbers>

namespace netwright {
namespace {

class LogCosh final : public Loss {
public:
    LogCosh() { name = "log_cosh"; }

    Tensor call(const Tensor& yTrue, const Tensor& yPred) const override
    {
        const Tensor error = yPred - yTrue;
        return ops::mean(
            error + ops::softplus(error * -2) - std::numbers::ln2, {.axes = std::vector{-1}});
    }
};

const bool published = publish<Loss, LogCosh>({
    .name = "LogCosh",
    .category = "losses",
    .summary = "Like squares for small differences and like sizes for large ones, and smooth.",
    .aliases = {"logcosh"},
    .legacyKeys = {"fn"},
});

} // namespace
} // namespace netwright
