#include "engine/layers/rnn/base_conv_lstm.h"

namespace netwright {
namespace {

class ConvLSTM1D final : public BaseConvLstm<1> { };

const bool published = publish<Layer, ConvLSTM1D>({
    .name = "ConvLSTM1D",
    .category = "rnn",
    .summary = "An LSTM with convolutions instead of products, for sequences of vectors with "
               "places, such as readings along a line.",
    .params = ConvLSTM1D::params(),
    .legacyKeys = BaseRnn::sequenceLegacyKeys(),
});

} // namespace
} // namespace netwright
