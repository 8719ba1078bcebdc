#include "engine/datasets/builtin/points.h"
#include "engine/datasets/builtin_dataset.h"

#include <algorithm>

namespace netwright {
namespace {

class Blobs final : public BuiltinDataset {
public:
    Blobs() { noise = 0.1; }
    int centers = 3;

    std::unique_ptr<Dataset> make() const override
    {
        const std::vector<Point> middles = places();
        std::vector<std::string> names;
        for (int i = 1; i <= centers; ++i) names.push_back("blob " + std::to_string(i));
        return makeClassified(
            {samples, seed, noise}, std::move(names), [&middles](int label, exact::Noise&) {
                return middles[static_cast<std::size_t>(label)];
            });
    }

private:
    // Of a few random places the one that is farthest from the others before it.
    std::vector<Point> places() const
    {
        exact::Noise random(static_cast<std::uint64_t>(seed), kPlaces);
        std::vector<Point> middles;
        while (middles.size() < static_cast<std::size_t>(centers)) {
            Point best;
            double farthest = -1;
            for (int attempt = 0; attempt < 10; ++attempt) {
                Point point;
                point.x = random.uniform(-1, 1);
                point.y = random.uniform(-1, 1);
                const double room = nearest(point, middles);
                if (room <= farthest) continue;
                farthest = room;
                best = point;
            }
            middles.push_back(best);
        }
        return middles;
    }

    // Squared distance to the nearest of some points.
    static double nearest(const Point& point, const std::vector<Point>& others)
    {
        double least = 100;
        for (const Point& other : others) {
            const double dx = point.x - other.x;
            const double dy = point.y - other.y;
            least = std::min(least, dx * dx + dy * dy);
        }
        return least;
    }

    // A stream of random numbers that no sample has.
    static constexpr std::uint64_t kPlaces = UINT64_MAX;
};

const bool published = publish<BuiltinDataset, Blobs>({
    .name = "blobs",
    .category = "classification",
    .summary = "Round clouds at random places, one for each class.",
    .params =
        {
            param("centers", &Blobs::centers,
                "Number of clouds, which are the classes.", between(1, 100)),
        },
});

} // namespace
} // namespace netwright
