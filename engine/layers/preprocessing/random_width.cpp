#include "engine/layers/preprocessing/base_random_stretch.h"

namespace netwright {
namespace {

class RandomWidth final : public BaseRandomStretch {
protected:
    int stretchedAxis() const override { return 2; }
};

const bool published = publish<Layer, RandomWidth>({
    .name = "RandomWidth",
    .category = "preprocessing",
    .summary = "Stretches the width of images at random while training; their size stays.",
    .params = stretchParams<RandomWidth>(),
});

} // namespace
} // namespace netwright
