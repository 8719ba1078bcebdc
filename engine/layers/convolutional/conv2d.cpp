#include "engine/layers/convolutional/base_conv.h"

namespace netwright {
namespace {

class Conv2D final : public BaseConv<2> { };

const bool published = publish<Layer, Conv2D>({
    .name = "Conv2D",
    .category = "convolutional",
    .summary
    = "Convolution of images: each filter is a small pattern that is looked for at every place.",
    .aliases = {"Convolution2D"},
    .params = Conv2D::params(),
});

} // namespace
} // namespace netwright
