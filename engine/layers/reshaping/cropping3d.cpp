#include "engine/layers/reshaping/base_cropping.h"

namespace netwright {
namespace {

class Cropping3D final : public BaseCropping<3> {
public:
    Cropping3D() : BaseCropping(1) { }
};

const bool published = publish<Layer, Cropping3D>({
    .name = "Cropping3D",
    .category = "reshaping",
    .summary = "Takes cells away at the edges of volumes.",
    .params = {
        marginsParam("cropping", &Cropping3D::cropping,
            "Cells taken away before and behind along each axis."),
        dataFormatParam(&Cropping3D::dataFormat),
    },
});

} // namespace
} // namespace netwright
