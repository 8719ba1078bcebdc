#include "engine/layers/convolutional/base_depthwise_conv.h"

namespace netwright {
namespace {

class DepthwiseConv1D final : public BaseDepthwiseConv<1> { };

const bool published = publish<Layer, DepthwiseConv1D>({
    .name = "DepthwiseConv1D",
    .category = "convolutional",
    .summary = "Convolution of series that gives each channel filters of its own and mixes none.",
    .params = DepthwiseConv1D::params(),
    .legacyKeys = DepthwiseConv1D::legacyKeys(),
});

} // namespace
} // namespace netwright
