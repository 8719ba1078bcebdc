#include "engine/layers/pooling/base_global_pooling.h"

namespace netwright {
namespace {

class GlobalMaxPooling2D final : public GlobalMaxPooling<2> { };

const bool published = publish<Layer, GlobalMaxPooling2D>({
    .name = "GlobalMaxPooling2D",
    .category = "pooling",
    .summary = "One number for each channel of images: the largest of all its values.",
    .aliases = {"GlobalMaxPool2D"},
    .params = GlobalMaxPooling2D::params(),
});

} // namespace
} // namespace netwright
