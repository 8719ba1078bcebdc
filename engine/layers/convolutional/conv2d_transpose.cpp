#include "engine/layers/convolutional/base_conv_transpose.h"

namespace netwright {
namespace {

class Conv2DTranspose final : public BaseConvTranspose<2> { };

const bool published = publish<Layer, Conv2DTranspose>({
    .name = "Conv2DTranspose",
    .category = "convolutional",
    .summary
    = "The way back through a convolution of images: each value puts a pattern around its place.",
    .aliases = {"Convolution2DTranspose"},
    .params = Conv2DTranspose::params(),
    .legacyKeys = {"groups"},
});

} // namespace
} // namespace netwright
