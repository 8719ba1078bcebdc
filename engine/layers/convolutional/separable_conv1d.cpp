#include "engine/layers/convolutional/base_separable_conv.h"

namespace netwright {
namespace {

class SeparableConv1D final : public BaseSeparableConv<1> { };

const bool published = publish<Layer, SeparableConv1D>({
    .name = "SeparableConv1D",
    .category = "convolutional",
    .summary = "Convolution of series in two cheap parts: each channel by itself, then mixtures of "
               "channels.",
    .aliases = {"SeparableConvolution1D"},
    .params = SeparableConv1D::params(),
    .legacyKeys = SeparableConv1D::legacyKeys(),
});

} // namespace
} // namespace netwright
