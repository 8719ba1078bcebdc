#include "engine/layers/convolutional/base_depthwise_conv.h"

namespace netwright {
namespace {

class DepthwiseConv2D final : public BaseDepthwiseConv<2> { };

const bool published = publish<Layer, DepthwiseConv2D>({
    .name = "DepthwiseConv2D",
    .category = "convolutional",
    .summary = "Convolution of images that gives each channel filters of its own and mixes none.",
    .params = DepthwiseConv2D::params(),
    .legacyKeys = DepthwiseConv2D::legacyKeys(),
});

} // namespace
} // namespace netwright
