#include "engine/datasets/builtin/points.h"
#include "engine/datasets/builtin_dataset.h"

namespace netwright {
namespace {

class Gauss final : public BuiltinDataset {
public:
    Gauss() { noise = 0.2; }
    double distance = 1.4;

    std::unique_ptr<Dataset> make() const override
    {
        return makeClassified({samples, seed, noise}, {"lower left", "upper right"},
            [this](int label, exact::Noise&) {
                // Half of the distance, along the diagonal.
                const double offset = (label == 0 ? -0.5 : 0.5) * distance / 1.4142135623730951;
                return Point{offset, offset};
            });
    }
};

const bool published = publish<BuiltinDataset, Gauss>({
    .name = "gauss",
    .category = "classification",
    .summary = "Two round clouds, which a straight line divides; two classes.",
    .params =
        {
            param("distance", &Gauss::distance, "Between the middles of the clouds.", atLeast(0)),
        },
});

} // namespace
} // namespace netwright
