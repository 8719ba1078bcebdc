#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

#include <set>

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::expectConforms;
using test::expectImageLayer;
using test::trainedOn;
using test::valuesOf;

class RandomPosterizationTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RandomPosterization",
            .config = {{"factor", {2, 6}}, {"value_range", {-9, 9}}},
            .input = {2, 4, 5, 3},
            .output = {2, 4, 5, 3},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "RandomPosterization", .config = {{"factor", {2, 6}}}});
    }
    void keepsTheUpperBits()
    {
        const Array x = arrayOf({1, 1, 5, 1}, {0, 63, 64, 200, 255});
        const Array y = trainedOn(x, "RandomPosterization", {{"factor", {2, 2}}});
        QCOMPARE(valuesOf(y), (std::vector<double>{0, 0, 64, 192, 192}));
        const Array unit = trainedOn(arrayOf({1, 1, 2, 1}, {0.2F, 0.9F}), "RandomPosterization",
            {{"factor", {1, 1}}, {"value_range", {0, 1}}});
        QVERIFY(areClose(valuesOf(unit), {0, 128.0 / 255}));
    }
    void drawsTheBitsOfEachImage()
    {
        const Array y = trainedOn(
            Array::filled({300, 1, 1, 1}, 255), "RandomPosterization", {{"factor", {1, 4}}});
        std::set<double> seen;
        for (const double value : valuesOf(y)) seen.insert(value);
        QCOMPARE(seen, (std::set<double>{128, 192, 224}));
    }
    void refusesWrongSettings()
    {
        for (const Value& factor : {Value(0), Value(9), Value(2.5), Value({1, 9})})
            QVERIFY_THROWS_EXCEPTION(
                ConfigError, create<Layer>("RandomPosterization", {{"factor", factor}}));
    }
};

NW_TEST(RandomPosterizationTest)

} // namespace netwright

#include "tst_random_posterization.moc"
