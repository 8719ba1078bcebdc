#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::counting;
using test::expectConforms;
using test::expectImageLayer;
using test::imageOf;
using test::someImages;
using test::trainedOn;

class RandomGrayscaleTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RandomGrayscale",
            .config = {{"factor", 0.5}},
            .input = {8, 2, 2, 3},
            .output = {8, 2, 2, 3},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "RandomGrayscale", .config = {{"factor", 0.5}}});
    }
    void makesTheShareGrey()
    {
        const Array x = someImages({2000, 1, 1, 3});
        const Array y = trainedOn(x, "RandomGrayscale", {{"factor", 0.3}});
        int grey = 0;
        for (Dimension i = 0; i < 2000; ++i) {
            const auto before = imageOf(x, i);
            const auto after = imageOf(y, i);
            if (after == before) continue;
            const double value = 0.2989 * before[0] + 0.587 * before[1] + 0.114 * before[2];
            QVERIFY(areClose(after, {value, value, value}));
            ++grey;
        }
        QVERIFY2(grey > 518 && grey < 682, qPrintable(QString::number(grey)));
    }
    void refusesWrongSettings()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RandomGrayscale", {{"factor", 1.5}}));
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, trainedOn(counting({1, 2, 2, 1}), "RandomGrayscale", Config::object()));
    }
};

NW_TEST(RandomGrayscaleTest)

} // namespace netwright

#include "tst_random_grayscale.moc"
