#include "engine/layers/reshaping/base_zero_padding.h"

namespace netwright {
namespace {

class ZeroPadding1D final : public BaseZeroPadding<1> { };

const bool published = publish<Layer, ZeroPadding1D>({
    .name = "ZeroPadding1D",
    .category = "reshaping",
    .summary = "Adds zeros at the edges of series.",
    .params = ZeroPadding1D::params(),
});

} // namespace
} // namespace netwright
