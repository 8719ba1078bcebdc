#pragma once

#include "engine/layers/layer.h"

namespace netwright {

// The settings of a learned factor (gamma) and offset (beta) behind a normalization, which several
// layers have. A layer derives from it beside Layer and publishes them.
struct ScaleAndOffset {
    bool center = true;
    bool scale = true;
    Ref<Initializer> betaInitializer = "zeros";
    Ref<Initializer> gammaInitializer = "ones";
    Ref<Regularizer> betaRegularizer, gammaRegularizer;
    Ref<Constraint> betaConstraint, gammaConstraint;

    WeightSpec gammaSpec(const Shape& shape) const
    {
        return {.name = "gamma",
            .shape = shape,
            .initializer = gammaInitializer,
            .regularizer = gammaRegularizer,
            .constraint = gammaConstraint};
    }
    WeightSpec betaSpec(const Shape& shape) const
    {
        return {.name = "beta",
            .shape = shape,
            .initializer = betaInitializer,
            .regularizer = betaRegularizer,
            .constraint = betaConstraint};
    }
};

// All but center and scale, in Keras's order.
inline std::vector<Param> affineParams()
{
    return {
        param("beta_initializer", &ScaleAndOffset::betaInitializer, "First values of the offset."),
        param(
            "gamma_initializer", &ScaleAndOffset::gammaInitializer, "First values of the factor."),
        param("beta_regularizer", &ScaleAndOffset::betaRegularizer,
            "A penalty on the offset, added to the loss."),
        param("gamma_regularizer", &ScaleAndOffset::gammaRegularizer,
            "A penalty on the factor, added to the loss."),
        param("beta_constraint", &ScaleAndOffset::betaConstraint,
            "What the offset is projected to after each step."),
        param("gamma_constraint", &ScaleAndOffset::gammaConstraint,
            "What the factor is projected to after each step.")};
}

} // namespace netwright
