#include "engine/layers/reshaping/base_cropping.h"

namespace netwright {
namespace {

class Cropping2D final : public BaseCropping<2> {
public:
    Cropping2D() : BaseCropping(0) { }
};

const bool published = publish<Layer, Cropping2D>({
    .name = "Cropping2D",
    .category = "reshaping",
    .summary = "Takes cells away at the edges of images.",
    .params = {
        marginsParam("cropping", &Cropping2D::cropping,
            "Cells taken away before and behind along each axis."),
        dataFormatParam(&Cropping2D::dataFormat),
    },
});

} // namespace
} // namespace netwright
