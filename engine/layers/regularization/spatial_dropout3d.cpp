#include "engine/layers/regularization/base_spatial_dropout.h"

namespace netwright {
namespace {

class SpatialDropout3D final : public BaseSpatialDropout<3> {
public:
    static std::vector<Param> params()
    {
        std::vector<Param> result = commonParams();
        result.push_back(dataFormatParam(&SpatialDropout3D::dataFormat));
        return result;
    }
};

const bool published = publish<Layer, SpatialDropout3D>({
    .name = "SpatialDropout3D",
    .category = "regularization",
    .summary = "Sets a random share of the channels of volumes to zero while training.",
    .params = SpatialDropout3D::params(),
    .legacyKeys = {"noise_shape"},
});

} // namespace
} // namespace netwright
