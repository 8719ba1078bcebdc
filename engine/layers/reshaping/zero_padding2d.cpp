#include "engine/layers/reshaping/base_zero_padding.h"

namespace netwright {
namespace {

class ZeroPadding2D final : public BaseZeroPadding<2> { };

const bool published = publish<Layer, ZeroPadding2D>({
    .name = "ZeroPadding2D",
    .category = "reshaping",
    .summary = "Adds zeros at the edges of images.",
    .params = ZeroPadding2D::params(),
});

} // namespace
} // namespace netwright
