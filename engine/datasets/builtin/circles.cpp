#include "engine/datasets/builtin/points.h"
#include "engine/datasets/builtin_dataset.h"

namespace netwright {
namespace {

class Circles final : public BuiltinDataset {
public:
    Circles() { noise = 0.05; }
    double factor = 0.5;

    std::unique_ptr<Dataset> make() const override
    {
        return makeClassified(
            {samples, seed, noise}, {"outer", "inner"}, [this](int label, exact::Noise& random) {
                const double angle = random.uniform(0, 2 * exact::kPi);
                const double radius = label == 0 ? 1.0 : factor;
                return Point{radius * exact::cosine(angle), radius * exact::sine(angle)};
            });
    }
};

const bool published = publish<BuiltinDataset, Circles>({
    .name = "circles",
    .category = "classification",
    .summary = "A circle inside another; two classes.",
    .params =
        {
            param("factor", &Circles::factor,
                "Radius of the inner circle; the outer one has 1.", between(0, 0.99)),
        },
});

} // namespace
} // namespace netwright
