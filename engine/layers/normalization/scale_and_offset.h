#pragma once

#include "engine/layers/axes.h"
#include "engine/layers/layer.h"

#include <algorithm>

namespace netwright {

// The settings of a learned factor (gamma) and offset (beta) behind a normalization, which several
// layers have.
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

// A setting that stands in such a member of a layer.
template <class Class, class T>
Param affineParam(
    const char* key, ScaleAndOffset Class::*affine, T ScaleAndOffset::*member, const char* help)
{
    Param result;
    result.key = key;
    result.help = help;
    result.type = Field<T>::type;
    result.isNullable = Field<T>::isNullable;
    result.kind = Field<T>::kind();
    result.get = [affine, member](const Configurable& object) {
        return Field<T>::write((dynamic_cast<const Class&>(object).*affine).*member);
    };
    result.set = [affine, member](Configurable& object, const Value& value) {
        Field<T>::read(value, (dynamic_cast<Class&>(object).*affine).*member);
    };
    return result;
}

// All but center and scale, in Keras's order.
template <class Class>
std::vector<Param> affineParams(ScaleAndOffset Class::*affine)
{
    return {affineParam("beta_initializer", affine, &ScaleAndOffset::betaInitializer,
                "First values of the offset."),
        affineParam("gamma_initializer", affine, &ScaleAndOffset::gammaInitializer,
            "First values of the factor."),
        affineParam("beta_regularizer", affine, &ScaleAndOffset::betaRegularizer,
            "A penalty on the offset, added to the loss."),
        affineParam("gamma_regularizer", affine, &ScaleAndOffset::gammaRegularizer,
            "A penalty on the factor, added to the loss."),
        affineParam("beta_constraint", affine, &ScaleAndOffset::betaConstraint,
            "What the offset is projected to after each step."),
        affineParam("gamma_constraint", affine, &ScaleAndOffset::gammaConstraint,
            "What the factor is projected to after each step.")};
}

// The axes of a setting as numbers counted from the first, in the order given. Throws ShapeError
// for one that the input does not have, and for one that comes twice.
inline std::vector<int> axesOf(
    const std::string& who, const Shape& input, const OneOrMoreAxes& given)
{
    std::vector<int> axes;
    for (const int axis : given.values) {
        const int counted = axis < 0 ? axis + input.rank() : axis;
        const bool isNew = std::find(axes.begin(), axes.end(), counted) == axes.end();
        if (counted < 0 || counted >= input.rank() || !isNew)
            throw ShapeError(NW_TEXT("%1: axis must name different axes of the input, received %2 "
                                     "for the shape %3."),
                who, axis, input);
        axes.push_back(counted);
    }
    return axes;
}

} // namespace netwright
