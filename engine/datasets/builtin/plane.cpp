#include "engine/datasets/builtin/points.h"
#include "engine/datasets/builtin_dataset.h"

namespace netwright {
namespace {

class Plane final : public BuiltinDataset {
public:
    Plane() { noise = 0.05; }

    std::unique_ptr<Dataset> make() const override
    {
        return makeSurface(
            {samples, seed, noise}, [](Point point) { return 0.5 * point.x + 0.5 * point.y; });
    }
};

const bool published = publish<BuiltinDataset, Plane>({
    .name = "plane",
    .category = "regression",
    .summary = "An inclined plane over two inputs; a network without a hidden layer learns it.",
});

} // namespace
} // namespace netwright
