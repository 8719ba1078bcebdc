#include "engine/layers/convolutional/base_conv_transpose.h"

namespace netwright {
namespace {

class Conv3DTranspose final : public BaseConvTranspose<3> { };

const bool published = publish<Layer, Conv3DTranspose>({
    .name = "Conv3DTranspose",
    .category = "convolutional",
    .summary
    = "The way back through a convolution of volumes: each value puts a pattern around its place.",
    .aliases = {"Convolution3DTranspose"},
    .params = Conv3DTranspose::params(),
    .legacyKeys = {"groups"},
});

} // namespace
} // namespace netwright
