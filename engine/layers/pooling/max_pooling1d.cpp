#include "engine/layers/pooling/base_pooling.h"

namespace netwright {
namespace {

class MaxPooling1D final : public MaxPooling<1> { };

const bool published = publish<Layer, MaxPooling1D>({
    .name = "MaxPooling1D",
    .category = "pooling",
    .summary = "Makes series smaller: the largest of the values in each window remains.",
    .aliases = {"MaxPool1D"},
    .params = MaxPooling1D::params(),
});

} // namespace
} // namespace netwright
