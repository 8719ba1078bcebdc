#include "engine/layers/pooling/base_global_pooling.h"

namespace netwright {
namespace {

class GlobalMaxPooling3D final : public GlobalMaxPooling<3> { };

const bool published = publish<Layer, GlobalMaxPooling3D>({
    .name = "GlobalMaxPooling3D",
    .category = "pooling",
    .summary = "One number for each channel of volumes: the largest of all its values.",
    .aliases = {"GlobalMaxPool3D"},
    .params = GlobalMaxPooling3D::params(),
});

} // namespace
} // namespace netwright
