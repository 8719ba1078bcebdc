#include "engine/layers/reshaping/base_zero_padding.h"

namespace netwright {
namespace {

class ZeroPadding3D final : public BaseZeroPadding<3> { };

const bool published = publish<Layer, ZeroPadding3D>({
    .name = "ZeroPadding3D",
    .category = "reshaping",
    .summary = "Adds zeros at the edges of volumes.",
    .params = ZeroPadding3D::params(),
});

} // namespace
} // namespace netwright
