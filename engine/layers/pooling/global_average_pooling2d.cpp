#include "engine/layers/pooling/base_global_pooling.h"

namespace netwright {
namespace {

class GlobalAveragePooling2D final : public GlobalAveragePooling<2> { };

const bool published = publish<Layer, GlobalAveragePooling2D>({
    .name = "GlobalAveragePooling2D",
    .category = "pooling",
    .summary = "One number for each channel of images: the mean of all its values.",
    .aliases = {"GlobalAvgPool2D"},
    .params = GlobalAveragePooling2D::params(),
});

} // namespace
} // namespace netwright
