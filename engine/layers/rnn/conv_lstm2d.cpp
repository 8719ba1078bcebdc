#include "engine/layers/rnn/base_conv_lstm.h"

namespace netwright {
namespace {

class ConvLSTM2D final : public BaseConvLstm<2> { };

const bool published = publish<Layer, ConvLSTM2D>({
    .name = "ConvLSTM2D",
    .category = "rnn",
    .summary
    = "An LSTM with convolutions instead of products, for sequences of images, such as a film.",
    .params = ConvLSTM2D::params(),
    .legacyKeys = BaseRnn::sequenceLegacyKeys(),
});

} // namespace
} // namespace netwright
