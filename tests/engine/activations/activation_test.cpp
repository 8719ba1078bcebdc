#include "tests/engine/activations/activation_test.h"

#include "engine/activations/activation.h"
#include "engine/graph/gradients.h"
#include "engine/ops/reduce.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"

#include <cmath>

namespace netwright::test {
namespace {

// exp overflows far beyond 50, which is its meaning.
std::string extremesFault(const Activation& activation)
{
    const double far = activation.schema().name == "exponential" ? 50 : 1e4;
    const Tensor x = tensorOf({2, 2}, {-far, -50, 50, far});
    const Tensor gradient = gradients({ops::sum(activation(x))}, {x}).at(0);
    for (const double value : valuesOf(gradient))
        if (!std::isfinite(value)) return "a gradient is not finite for a large input";
    return {};
}

} // namespace

std::string activationFault(const ActivationCase& expected)
{
    if (auto fault = publicationFault<Activation>(expected.name, expected.config); !fault.empty())
        return fault;
    const auto activation = create<Activation>(expected.name, expected.config);
    const Shape shape{3, static_cast<Dimension>(expected.x.size()) / 3};
    const Tensor y = (*activation)(tensorOf(shape, expected.x));
    if (auto fault = difference(valuesOf(y), expected.y); !fault.empty()) return fault;
    const auto function = [&](const Tensor& x) { return (*activation)(x); };
    if (auto fault = gradientFault(function, shape, expected.x); !fault.empty())
        return "gradient: " + fault;
    return extremesFault(*activation);
}

} // namespace netwright::test
