#include "engine/layers/pooling/base_global_pooling.h"

namespace netwright {
namespace {

class GlobalMaxPooling1D final : public GlobalMaxPooling<1> { };

const bool published = publish<Layer, GlobalMaxPooling1D>({
    .name = "GlobalMaxPooling1D",
    .category = "pooling",
    .summary = "One number for each channel of series: the largest of all its values.",
    .aliases = {"GlobalMaxPool1D"},
    .params = GlobalMaxPooling1D::params(),
});

} // namespace
} // namespace netwright
