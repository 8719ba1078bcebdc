#include "engine/datasets/builtin/points.h"
#include "engine/datasets/builtin_dataset.h"

namespace netwright {
namespace {

class Waves final : public BuiltinDataset {
public:
    Waves() { noise = 0.05; }
    double frequency = 1.0;

    std::unique_ptr<Dataset> make() const override
    {
        return makeSurface({samples, seed, noise}, [this](Point point) {
            const double scale = exact::kPi * frequency;
            return exact::sine(scale * point.x) * exact::cosine(scale * point.y);
        });
    }
};

const bool published = publish<BuiltinDataset, Waves>({
    .name = "waves",
    .category = "regression",
    .summary = "Hills and valleys over two inputs, from sine and cosine.",
    .params =
        {
            param("frequency", &Waves::frequency,
                "Waves along each axis.", above(0) & between(0, 100)),
        },
});

} // namespace
} // namespace netwright
