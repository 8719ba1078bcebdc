#include "engine/layers/regularization/base_spatial_dropout.h"

namespace netwright {
namespace {

class SpatialDropout1D final : public BaseSpatialDropout<1> {
public:
    static std::vector<Param> params() { return commonParams(); }
};

const bool published = publish<Layer, SpatialDropout1D>({
    .name = "SpatialDropout1D",
    .category = "regularization",
    .summary = "Sets a random share of the channels of series to zero while training.",
    .params = SpatialDropout1D::params(),
    .legacyKeys = {"noise_shape"},
});

} // namespace
} // namespace netwright
