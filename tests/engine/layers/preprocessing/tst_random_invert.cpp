#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
using test::counting;
using test::expectConforms;
using test::expectImageLayer;
using test::meanAndDeviation;
using test::trainedOn;
using test::valuesOf;

class RandomInvertTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RandomInvert",
            .config = {{"factor", {0.5, 0.5}}},
            .input = {8, 2, 2, 3},
            .output = {8, 2, 2, 3},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "RandomInvert", .config = {{"factor", {0.4, 0.6}}}});
    }
    void invertsAllOrNone()
    {
        const Array x = counting({1, 1, 2, 2});
        QCOMPARE(valuesOf(trainedOn(x, "RandomInvert", {{"factor", {1, 1}}})),
            (std::vector<double>{255, 254, 253, 252}));
        QCOMPARE(valuesOf(trainedOn(x, "RandomInvert", {{"factor", 0}})), valuesOf(x));
    }
    void drawsTheProbability()
    {
        const Array y
            = trainedOn(Array::filled({4000, 1, 1, 1}, 0), "RandomInvert", Config::object());
        const auto inverted = meanAndDeviation(valuesOf(y)).mean / 255;
        QVERIFY2(std::abs(inverted - 0.5) < 4 * 0.5 / std::sqrt(4000.0),
            qPrintable(QString::number(inverted)));
    }
};

NW_TEST(RandomInvertTest)

} // namespace netwright

#include "tst_random_invert.moc"
