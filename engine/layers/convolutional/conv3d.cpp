#include "engine/layers/convolutional/base_conv.h"

namespace netwright {
namespace {

class Conv3D final : public BaseConv<3> { };

const bool published = publish<Layer, Conv3D>({
    .name = "Conv3D",
    .category = "convolutional",
    .summary
    = "Convolution of volumes: each filter is a small pattern that is looked for at every place.",
    .aliases = {"Convolution3D"},
    .params = Conv3D::params(),
});

} // namespace
} // namespace netwright
