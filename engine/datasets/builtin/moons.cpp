#include "engine/datasets/builtin/points.h"
#include "engine/datasets/builtin_dataset.h"

namespace netwright {
namespace {

class Moons final : public BuiltinDataset {
public:
    std::unique_ptr<Dataset> make() const override
    {
        return makeClassified(
            {samples, seed, noise}, {"upper", "lower"}, [](int label, exact::Noise& random) {
                const double angle = random.uniform(0, exact::kPi);
                const Point moon{exact::cosine(angle), exact::sine(angle)};
                return label == 0 ? moon : Point{1 - moon.x, 0.5 - moon.y};
            });
    }
};

const bool published = publish<BuiltinDataset, Moons>({
    .name = "moons",
    .category = "classification",
    .summary = "Two half moons that reach into each other; two classes.",
});

} // namespace
} // namespace netwright
