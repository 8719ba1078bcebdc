#include "engine/layers/preprocessing/base_random_stretch.h"

namespace netwright {
namespace {

class RandomHeight final : public BaseRandomStretch {
protected:
    int stretchedAxis() const override { return 1; }
};

const bool published = publish<Layer, RandomHeight>({
    .name = "RandomHeight",
    .category = "preprocessing",
    .summary = "Stretches the height of images at random while training; their size stays.",
    .params = stretchParams<RandomHeight>(),
});

} // namespace
} // namespace netwright
