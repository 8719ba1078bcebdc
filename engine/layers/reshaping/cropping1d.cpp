#include "engine/layers/reshaping/base_cropping.h"

namespace netwright {
namespace {

class Cropping1D final : public BaseCropping<1> {
public:
    Cropping1D() : BaseCropping(1) { }
};

const bool published = publish<Layer, Cropping1D>({
    .name = "Cropping1D",
    .category = "reshaping",
    .summary = "Takes cells away at the edges of series.",
    .params = {
        marginsParam("cropping", &Cropping1D::cropping,
            "Steps taken away at the beginning and at the end."),
    },
});

} // namespace
} // namespace netwright
