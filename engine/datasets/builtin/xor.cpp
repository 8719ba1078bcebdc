#include "engine/datasets/builtin/points.h"
#include "engine/datasets/builtin_dataset.h"

namespace netwright {
namespace {

class Xor final : public BuiltinDataset {
public:
    Xor() { noise = 0.05; }

    std::unique_ptr<Dataset> make() const override
    {
        return makeClassified({samples, seed, noise}, {"equal signs", "different signs"},
            [](int label, exact::Noise& random) {
                const double x = random.uniform(0.1, 1) * (random.below(2) == 0 ? 1 : -1);
                const double size = random.uniform(0.1, 1);
                const bool isAbove = (x > 0) == (label == 0);
                return Point{x, isAbove ? size : -size};
            });
    }
};

const bool published = publish<BuiltinDataset, Xor>({
    .name = "xor",
    .category = "classification",
    .summary = "Four squares, of which those across belong together; two classes.",
});

} // namespace
} // namespace netwright
