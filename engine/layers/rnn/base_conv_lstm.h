#pragma once

#include "engine/layers/rnn/base_rnn.h"
#include "engine/layers/rnn/conv_lstm_cell.h"
#include "engine/layers/rnn/recurrent_settings.h"

#include <algorithm>

namespace netwright {

// What ConvLSTM1D, ConvLSTM2D and ConvLSTM3D share: the settings, and a cell made of them.
// Input (batch, time, spatial…, channels), or channels before the spatial axes.
template <int rank>
class BaseConvLstm : public BaseRnn, public RecurrentSettings {
public:
    using Tuple = typename ConvLstmCell<rank>::Tuple;

    int filters = 1;
    Tuple kernelSize = filled(3);
    Tuple strides = filled(1);
    std::string padding = "valid";
    DataFormat dataFormat;
    Tuple dilationRate = filled(1);

    void configured() override
    {
        settleActivations();
        const auto isLong = [](int value) { return value > 1; };
        if (std::any_of(strides.begin(), strides.end(), isLong)
            && std::any_of(dilationRate.begin(), dilationRate.end(), isLong))
            throw ConfigError(NW_TEXT("%1: strides and dilation_rate cannot both be greater than "
                                      "1."),
                schema().name);
        const typename ConvLstmCell<rank>::Settings settings{.filters = filters,
            .kernelSize = kernelSize,
            .strides = strides,
            .padding = padding,
            .dataFormat = dataFormat,
            .dilationRate = dilationRate,
            .shared = *this,
            .dtype = dtype,
            .owner = schema().name};
        if (hasCell())
            dynamic_cast<ConvLstmCell<rank>&>(cell()).configure(settings);
        else
            setCell(ConvLstmCell<rank>::make(settings));
    }

    // The settings in Keras's order.
    static std::vector<Param> params()
    {
        using Self = BaseConvLstm<rank>;
        std::vector<Param> result = BaseRnn::sequenceParams();
        std::vector<Param> own{
            param("filters", &Self::filters,
                "Number of kernels, and so of channels of output and state.",
                required() & atLeast(1)),
            param("kernel_size", &Self::kernelSize, "Cells that a kernel covers along each axis.",
                required() & atLeast(1)),
            param("strides", &Self::strides,
                "Cells from one position of the input's kernel to the next.", atLeast(1)),
            param("padding", &Self::padding,
                "What happens at the edges of the input: valid keeps inside, same adds zeros.",
                oneOf({"valid", "same"})),
            dataFormatParam(&Self::dataFormat),
            param("dilation_rate", &Self::dilationRate,
                "Distance of the cells that neighbouring kernel elements see.", atLeast(1)),
        };
        for (Param& param :
            recurrentParams({"activation", "recurrent_activation", "use_bias", "kernel_initializer",
                "recurrent_initializer", "bias_initializer", "unit_forget_bias",
                "kernel_regularizer", "recurrent_regularizer", "bias_regularizer",
                "activity_regularizer", "kernel_constraint", "recurrent_constraint",
                "bias_constraint", "dropout", "recurrent_dropout", "seed"}))
            own.push_back(std::move(param));
        for (Param& param : own) result.push_back(std::move(param));
        return result;
    }

private:
    static Tuple filled(int value)
    {
        Tuple result{};
        result.fill(value);
        return result;
    }
};

} // namespace netwright
