#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

#include <algorithm>

namespace netwright {
using test::callOnImages;
using test::counting;
using test::expectConforms;
using test::expectImageLayer;
using test::imageOf;
using test::someImages;
using test::trainedOn;
using test::valuesOf;

class RandomFlipTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RandomFlip",
            .config = {{"mode", "horizontal"}},
            .input = {6, 3, 4, 2},
            .output = {6, 3, 4, 2},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "RandomFlip", .config = {{"mode", "vertical"}}});
    }
    void mirrorsAboutHalfOfTheImages()
    {
        const Array x = someImages({2000, 2, 3, 1});
        const Array y = trainedOn(x, "RandomFlip", {{"mode", "horizontal_and_vertical"}});
        int flipped = 0;
        for (Dimension i = 0; i < 2000; ++i) {
            std::vector<double> image = imageOf(x, i);
            if (imageOf(y, i) == image) continue;
            std::reverse(image.begin(), image.end());
            QCOMPARE(imageOf(y, i), image);
            ++flipped;
        }
        QVERIFY2(flipped > 910 && flipped < 1090, qPrintable(QString::number(flipped)));
    }
    void keepsRowsTogether()
    {
        const Array x = counting({40, 2, 3, 1});
        const Array across = trainedOn(x, "RandomFlip", {{"mode", "horizontal"}});
        const Array down = trainedOn(x, "RandomFlip", {{"mode", "vertical"}});
        for (Dimension i = 0; i < 40; ++i) {
            const auto n = static_cast<double>(6 * i);
            if (imageOf(across, i) != imageOf(x, i))
                QCOMPARE(imageOf(across, i),
                    (std::vector<double>{n + 2, n + 1, n, n + 5, n + 4, n + 3}));
            if (imageOf(down, i) != imageOf(x, i))
                QCOMPARE(
                    imageOf(down, i), (std::vector<double>{n + 3, n + 4, n + 5, n, n + 1, n + 2}));
        }
    }
    void handsLabelsOn()
    {
        const auto layer = create<Layer>("RandomFlip");
        const Array labels = counting({2, 3});
        const auto y = callOnImages(*layer, {counting({2, 3, 3, 1}), labels});
        QCOMPARE(y.size(), std::size_t{2});
        QCOMPARE(valuesOf(y[1]), valuesOf(labels));
    }
    void drawsByItsOwnSeed()
    {
        const Array x = someImages({50, 2, 3, 1});
        const auto one = valuesOf(trainedOn(x, "RandomFlip", {{"seed", 3}}));
        QCOMPARE(valuesOf(trainedOn(x, "RandomFlip", {{"seed", 3}, {"name", "b"}})), one);
        QVERIFY(valuesOf(trainedOn(x, "RandomFlip", {{"seed", 4}})) != one);
    }
    void refusesOtherModes()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RandomFlip", {{"mode", "diagonal"}}));
    }
};

NW_TEST(RandomFlipTest)

} // namespace netwright

#include "tst_random_flip.moc"
