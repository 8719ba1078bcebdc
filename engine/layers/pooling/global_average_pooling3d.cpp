#include "engine/layers/pooling/base_global_pooling.h"

namespace netwright {
namespace {

class GlobalAveragePooling3D final : public GlobalAveragePooling<3> { };

const bool published = publish<Layer, GlobalAveragePooling3D>({
    .name = "GlobalAveragePooling3D",
    .category = "pooling",
    .summary = "One number for each channel of volumes: the mean of all its values.",
    .aliases = {"GlobalAvgPool3D"},
    .params = GlobalAveragePooling3D::params(),
});

} // namespace
} // namespace netwright
