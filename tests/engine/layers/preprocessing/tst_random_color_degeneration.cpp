#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::counting;
using test::expectConforms;
using test::expectImageLayer;
using test::trainedOn;
using test::valuesOf;

class RandomColorDegenerationTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RandomColorDegeneration",
            .config = {{"factor", 0.4}, {"value_range", {-9, 9}}},
            .input = {2, 4, 5, 3},
            .output = {2, 4, 5, 3},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "RandomColorDegeneration", .config = {{"factor", 0.4}}});
    }
    void takesAllColour()
    {
        const Array x = arrayOf({1, 1, 1, 3}, {200, 100, 50});
        const double grey = 0.2989 * 200 + 0.587 * 100 + 0.114 * 50;
        const Array y = trainedOn(x, "RandomColorDegeneration", {{"factor", {1, 1}}});
        QVERIFY(areClose(valuesOf(y), {grey, grey, grey}));
        const Array half = trainedOn(x, "RandomColorDegeneration", {{"factor", {0.5, 0.5}}});
        QVERIFY(areClose(valuesOf(half), {(200 + grey) / 2, (100 + grey) / 2, (50 + grey) / 2}));
    }
    void needsThreeChannels()
    {
        QVERIFY_THROWS_EXCEPTION(ShapeError,
            trainedOn(counting({1, 2, 2, 1}), "RandomColorDegeneration", {{"factor", 0.5}}));
    }
};

NW_TEST(RandomColorDegenerationTest)

} // namespace netwright

#include "tst_random_color_degeneration.moc"
