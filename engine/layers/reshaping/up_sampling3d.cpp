#include "engine/layers/reshaping/base_up_sampling.h"

namespace netwright {
namespace {

class UpSampling3D final : public BaseUpSampling<3> {
public:
    static std::vector<Param> params()
    {
        return {sizeParam(), dataFormatParam(&UpSampling3D::dataFormat)};
    }
};

const bool published = publish<Layer, UpSampling3D>({
    .name = "UpSampling3D",
    .category = "reshaping",
    .summary = "Makes volumes larger: every cell stands several times along each axis.",
    .params = UpSampling3D::params(),
});

} // namespace
} // namespace netwright
