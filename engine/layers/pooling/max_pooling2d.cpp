#include "engine/layers/pooling/base_pooling.h"

namespace netwright {
namespace {

class MaxPooling2D final : public MaxPooling<2> { };

const bool published = publish<Layer, MaxPooling2D>({
    .name = "MaxPooling2D",
    .category = "pooling",
    .summary = "Makes images smaller: the largest of the values in each window remains.",
    .aliases = {"MaxPool2D"},
    .params = MaxPooling2D::params(),
});

} // namespace
} // namespace netwright
