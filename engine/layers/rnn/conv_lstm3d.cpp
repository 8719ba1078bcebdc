#include "engine/layers/rnn/base_conv_lstm.h"

namespace netwright {
namespace {

class ConvLSTM3D final : public BaseConvLstm<3> { };

const bool published = publish<Layer, ConvLSTM3D>({
    .name = "ConvLSTM3D",
    .category = "rnn",
    .summary = "An LSTM with convolutions instead of products, for sequences of volumes, such as "
               "scans over time.",
    .params = ConvLSTM3D::params(),
    .legacyKeys = BaseRnn::sequenceLegacyKeys(),
});

} // namespace
} // namespace netwright
