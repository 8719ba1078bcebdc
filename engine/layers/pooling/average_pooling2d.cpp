#include "engine/layers/pooling/base_pooling.h"

namespace netwright {
namespace {

class AveragePooling2D final : public AveragePooling<2> { };

const bool published = publish<Layer, AveragePooling2D>({
    .name = "AveragePooling2D",
    .category = "pooling",
    .summary = "Makes images smaller: the mean of the values in each window remains.",
    .aliases = {"AvgPool2D"},
    .params = AveragePooling2D::params(required()),
});

} // namespace
} // namespace netwright
