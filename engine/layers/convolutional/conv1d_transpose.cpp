#include "engine/layers/convolutional/base_conv_transpose.h"

namespace netwright {
namespace {

class Conv1DTranspose final : public BaseConvTranspose<1> { };

const bool published = publish<Layer, Conv1DTranspose>({
    .name = "Conv1DTranspose",
    .category = "convolutional",
    .summary
    = "The way back through a convolution of series: each value puts a pattern around its place.",
    .aliases = {"Convolution1DTranspose"},
    .params = Conv1DTranspose::params(),
    .legacyKeys = {"groups"},
});

} // namespace
} // namespace netwright
