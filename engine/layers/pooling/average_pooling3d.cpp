#include "engine/layers/pooling/base_pooling.h"

namespace netwright {
namespace {

class AveragePooling3D final : public AveragePooling<3> { };

const bool published = publish<Layer, AveragePooling3D>({
    .name = "AveragePooling3D",
    .category = "pooling",
    .summary = "Makes volumes smaller: the mean of the values in each window remains.",
    .aliases = {"AvgPool3D"},
    .params = AveragePooling3D::params(required()),
});

} // namespace
} // namespace netwright
