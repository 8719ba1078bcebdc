#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::expectConforms;
using test::expectImageLayer;
using test::trainedOn;
using test::valuesOf;

class RandomSharpnessTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RandomSharpness",
            .config = {{"factor", 0.4}, {"value_range", {-9, 9}}},
            .input = {2, 4, 5, 3},
            .output = {2, 4, 5, 3},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "RandomSharpness", .config = {{"factor", 0.4}}});
    }
    void smoothsAndSharpens()
    {
        Array x = Array::filled({1, 3, 3, 1}, 13);
        x.set(4, 26);
        const Array smooth = trainedOn(x, "RandomSharpness", {{"factor", {0, 0}}});
        QVERIFY(areClose({smooth.at(0), smooth.at(1), smooth.at(4)}, {9, 11, 18}));
        const Array same = trainedOn(x, "RandomSharpness", {{"factor", {0.5, 0.5}}});
        QVERIFY(areClose(valuesOf(same), valuesOf(x)));
        const Array sharp = trainedOn(x, "RandomSharpness", {{"factor", {1, 1}}});
        QVERIFY(areClose({sharp.at(0), sharp.at(4)}, {17, 34}));
    }
};

NW_TEST(RandomSharpnessTest)

} // namespace netwright

#include "tst_random_sharpness.moc"
