#include "engine/layers/pooling/base_pooling.h"

namespace netwright {
namespace {

class AveragePooling1D final : public AveragePooling<1> { };

const bool published = publish<Layer, AveragePooling1D>({
    .name = "AveragePooling1D",
    .category = "pooling",
    .summary = "Makes series smaller: the mean of the values in each window remains.",
    .aliases = {"AvgPool1D"},
    .params = AveragePooling1D::params(required()),
});

} // namespace
} // namespace netwright
