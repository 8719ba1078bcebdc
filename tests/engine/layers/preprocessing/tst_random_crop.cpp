#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

#include <set>

namespace netwright {
using test::counting;
using test::expectImageLayer;
using test::imageOf;
using test::trainedOn;

class RandomCropTest : public QObject {
    Q_OBJECT
private slots:
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "RandomCrop",
            .config = {{"height", 3}, {"width", 4}},
            .output = {3, 3, 4, 3}});
    }
    void cutsOnePlaceForTheWholeBatch()
    {
        const Array x = counting({2, 5, 6, 1});
        std::set<double> places;
        for (std::uint64_t step = 1; step < 60; ++step) {
            const Array y = trainedOn(x, "RandomCrop", {{"height", 3}, {"width", 4}}, step);
            const auto first = imageOf(y, 0);
            for (int row = 0; row < 3; ++row)
                for (int column = 0; column < 4; ++column)
                    QCOMPARE(first[static_cast<std::size_t>(4 * row + column)],
                        first[0] + 6 * row + column);
            QCOMPARE(imageOf(y, 1)[0], first[0] + 30);
            places.insert(first[0]);
        }
        QCOMPARE(places, (std::set<double>{0, 1, 2, 6, 7, 8, 12, 13, 14}));
    }
    void resizesSmallImages()
    {
        const Array y
            = trainedOn(counting({1, 2, 4, 1}), "RandomCrop", {{"height", 4}, {"width", 4}});
        QCOMPARE(y.shape(), (Shape{1, 4, 4, 1}));
    }
};

NW_TEST(RandomCropTest)

} // namespace netwright

#include "tst_random_crop.moc"
