#include "engine/layers/convolutional/base_separable_conv.h"

namespace netwright {
namespace {

class SeparableConv2D final : public BaseSeparableConv<2> { };

const bool published = publish<Layer, SeparableConv2D>({
    .name = "SeparableConv2D",
    .category = "convolutional",
    .summary = "Convolution of images in two cheap parts: each channel by itself, then mixtures of "
               "channels.",
    .aliases = {"SeparableConvolution2D"},
    .params = SeparableConv2D::params(),
    .legacyKeys = SeparableConv2D::legacyKeys(),
});

} // namespace
} // namespace netwright
