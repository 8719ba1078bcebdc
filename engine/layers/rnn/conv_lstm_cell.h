#pragma once

#include "engine/layers/data_format.h"
#include "engine/layers/owned_layer.h"
#include "engine/layers/rnn/recurrent_settings.h"
#include "engine/layers/rnn/rnn_cell.h"

#include <array>

namespace netwright {

// The cell of ConvLSTM1D, ConvLSTM2D and ConvLSTM3D: an LSTM whose products are convolutions.
// Weights kernel (spatial…, channels, 4 * filters), recurrent_kernel (spatial…, filters,
// 4 * filters) and bias (4 * filters), gates in the order i, f, c, o. The spatial lengths must be
// known. It stands in no file: its layer writes the settings.
// Source: Shi et al. 2015; Keras ConvLSTMCell.
template <int rank>
class ConvLstmCell final : public RnnCell {
public:
    using Tuple = std::array<int, static_cast<std::size_t>(rank)>;
    struct Settings {
        int filters = 1;
        Tuple kernelSize{};
        Tuple strides{};
        std::string padding;
        DataFormat dataFormat;
        Tuple dilationRate{};
        RecurrentSettings shared;
        DTypePolicy dtype;
        std::string owner; // the layer's class, for messages
    };
    static OwnedLayer make(Settings settings);
    void configure(Settings settings);

    int stepRank() const override { return rank + 2; }
    std::vector<Shape> stateShapes(const Shape& step) const override;
    Draws draw(const Shape& step, CallContext& context) const override;
    void build(const Shape& step) override;
    Tensor project(const Tensor& x, const Draws& draws) const override;
    Stepped step(const Tensor& projected, const Tensors& states, const Draws& draws) const override;
    double flops(
        const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override;

private:
    Tensor gate(const Tensor& z, int index) const;

    Settings m_settings;
    Weight m_kernel, m_recurrent, m_bias;
};

extern template class ConvLstmCell<1>;
extern template class ConvLstmCell<2>;
extern template class ConvLstmCell<3>;

} // namespace netwright
