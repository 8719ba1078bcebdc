#include "engine/layers/regularization/base_spatial_dropout.h"

namespace netwright {
namespace {

class SpatialDropout2D final : public BaseSpatialDropout<2> {
public:
    static std::vector<Param> params()
    {
        std::vector<Param> result = commonParams();
        result.push_back(dataFormatParam(&SpatialDropout2D::dataFormat));
        return result;
    }
};

const bool published = publish<Layer, SpatialDropout2D>({
    .name = "SpatialDropout2D",
    .category = "regularization",
    .summary = "Sets a random share of the channels of images to zero while training.",
    .params = SpatialDropout2D::params(),
    .legacyKeys = {"noise_shape"},
});

} // namespace
} // namespace netwright
