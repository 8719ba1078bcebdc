#include "engine/layers/convolutional/base_conv.h"

namespace netwright {
namespace {

class Conv1D final : public BaseConv<1> { };

const bool published = publish<Layer, Conv1D>({
    .name = "Conv1D",
    .category = "convolutional",
    .summary
    = "Convolution of series: each filter is a short pattern that is looked for at every step.",
    .aliases = {"Convolution1D"},
    .params = Conv1D::params(),
});

} // namespace
} // namespace netwright
