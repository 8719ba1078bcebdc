#include "engine/layers/pooling/base_pooling.h"

namespace netwright {
namespace {

class MaxPooling3D final : public MaxPooling<3> { };

const bool published = publish<Layer, MaxPooling3D>({
    .name = "MaxPooling3D",
    .category = "pooling",
    .summary = "Makes volumes smaller: the largest of the values in each window remains.",
    .aliases = {"MaxPool3D"},
    .params = MaxPooling3D::params(),
});

} // namespace
} // namespace netwright
