#pragma once

#include "engine/layers/data_format.h"
#include "engine/layers/layer.h"
#include "engine/layers/masks.h"
#include "engine/layers/shapes.h"
#include "engine/ops/math.h"

#include <algorithm>
#include <array>

namespace netwright {

// What the convolutional layers of 1 to 3 spatial axes share: how the window goes over the data,
// the bias (filters,) and the activation.
template <int rank>
class ConvLayer : public Layer {
public:
    using Tuple = std::array<int, static_cast<std::size_t>(rank)>;

    Tuple kernelSize = filled(3);
    Tuple strides = filled(1);
    std::string padding = "valid";
    DataFormat dataFormat;
    Tuple dilationRate = filled(1);
    Ref<Activation> activation = "linear";
    bool useBias = true;
    Ref<Initializer> biasInitializer = "zeros";
    Ref<Regularizer> biasRegularizer;
    Ref<Constraint> biasConstraint;

    void configured() override
    {
        if (!activation) activation = "linear"; // as Keras writes null
        if (hasMoreThanOne(strides) && hasMoreThanOne(dilationRate))
            throw ConfigError(NW_TEXT("%1: strides and dilation_rate cannot both be more than 1."),
                schema().name);
    }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        return noMasks(outputs);
    }

protected:
    using Params = std::vector<Param>;

    static Tuple filled(int value)
    {
        Tuple result{};
        result.fill(value);
        return result;
    }
    static std::vector<int> list(const Tuple& values) { return {values.begin(), values.end()}; }

    // Groups of settings, to be joined in the order of Keras.
    static Params windowParams(std::vector<std::string> paddings)
    {
        return {
            param("kernel_size", &ConvLayer::kernelSize,
                "Cells that a kernel covers along each axis.", required() & atLeast(1)),
            param("strides", &ConvLayer::strides,
                "Cells from one position of the kernel to the next.", atLeast(1)),
            param("padding", &ConvLayer::padding,
                "What happens at the edges: valid keeps inside, same adds zeros around.",
                oneOf(std::move(paddings))),
            dataFormatParam(&ConvLayer::dataFormat),
            param("dilation_rate", &ConvLayer::dilationRate,
                "Distance of the cells that neighbouring kernel elements see.", atLeast(1)),
        };
    }
    static Params resultParams()
    {
        return {
            param("activation", &ConvLayer::activation,
                "The function that is applied to the result."),
            param("use_bias", &ConvLayer::useBias, "Whether each filter adds a learned offset."),
        };
    }
    static Param biasInitializerParam()
    {
        return param(
            "bias_initializer", &ConvLayer::biasInitializer, "First values of the offset.");
    }
    static Params biasAndActivityRegularizerParams()
    {
        return {
            param("bias_regularizer", &ConvLayer::biasRegularizer,
                "A penalty on the offset, added to the loss."),
            param("activity_regularizer", &Layer::activityRegularizer,
                "A penalty on what the layer puts out, added to the loss."),
        };
    }
    static Param biasConstraintParam()
    {
        return param("bias_constraint", &ConvLayer::biasConstraint,
            "What the offset is projected to after each step.");
    }
    static Params joined(std::initializer_list<Params> groups)
    {
        Params result;
        for (const Params& group : groups) result.insert(result.end(), group.begin(), group.end());
        return result;
    }

    // Throws ShapeError where the window cannot go over such an input.
    void expectInput(const Shape& input) const
    {
        const std::string& who = schema().name;
        expectRank(who, input, rank + 2);
        expectFits(
            who, dataFormat.toChannelsLast(input), {list(kernelSize), list(dilationRate), padding});
    }
    Dimension channelsOf(const Shape& input) const
    {
        return knownLength(schema().name, input, dataFormat.isChannelsFirst ? 1 : -1);
    }
    // (spatial…, second last, last), the shape of a kernel.
    Shape kernelShape(Dimension secondLast, Dimension last) const
    {
        Shape shape(std::vector<Dimension>(kernelSize.begin(), kernelSize.end()));
        shape.push_back(secondLast);
        shape.push_back(last);
        return shape;
    }
    void addBias(Dimension filters)
    {
        if (useBias)
            m_bias = addWeight({.name = "bias",
                .shape = {filters},
                .initializer = biasInitializer,
                .regularizer = biasRegularizer,
                .constraint = biasConstraint});
    }
    // activation(y + bias) of channels-last data, in the user's format.
    Tensor finished(const Tensor& y) const
    {
        return apply(activation, dataFormat.fromChannelsLast(useBias ? y + value(m_bias) : y));
    }
    static double cells(const Tuple& lengths)
    {
        double product = 1;
        for (const int length : lengths) product *= length;
        return product;
    }

private:
    static bool hasMoreThanOne(const Tuple& values)
    {
        return std::any_of(values.begin(), values.end(), [](int value) { return value > 1; });
    }

    Weight m_bias;
};

} // namespace netwright
