#include "engine/datasets/builtin/points.h"
#include "engine/datasets/builtin_dataset.h"

namespace netwright {
namespace {

class Spiral final : public BuiltinDataset {
public:
    Spiral() { noise = 0.02; }
    int arms = 2;
    double turns = 1.75;

    std::unique_ptr<Dataset> make() const override
    {
        std::vector<std::string> names;
        for (int arm = 1; arm <= arms; ++arm) names.push_back("arm " + std::to_string(arm));
        return makeClassified(
            {samples, seed, noise}, std::move(names), [this](int label, exact::Noise& random) {
                // The square root would spread the samples evenly; along the arm they are as
                // dense in the middle, where the classes are closest.
                const double radius = random.uniform(0.05, 1);
                const double start = 2 * exact::kPi * label / arms;
                const double angle = start + 2 * exact::kPi * turns * radius;
                return Point{radius * exact::sine(angle), radius * exact::cosine(angle)};
            });
    }
};

const bool published = publish<BuiltinDataset, Spiral>({
    .name = "spiral",
    .category = "classification",
    .summary = "Arms that wind around each other; the hardest of the point sets.",
    .params =
        {
            param("arms", &Spiral::arms, "Number of arms, which are the classes.", between(2, 10)),
            param("turns", &Spiral::turns,
                "How often an arm winds around the middle.", between(0, 10)),
        },
});

} // namespace
} // namespace netwright
