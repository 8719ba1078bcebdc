#include "engine/ops/index.h"
#include "engine/ops/shape.h"
#include "engine/program/program.h"
#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace netwright {
using test::callOnImages;
using test::counting;
using test::expectConforms;
using test::expectImageLayer;
using test::imageOf;
using test::trainedOn;
using test::valuesOf;

class CutMixTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "CutMix",
            .config = {{"seed", 3}},
            .input = {4, 4, 5, 2},
            .output = {4, 4, 5, 2},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "CutMix", .input = {6, 6, 7, 3}});
    }
    void pastesABoxOfAnotherImage()
    {
        const Array x = counting({30, 1, 1, 1});
        const Array big = evaluate(ops::broadcastTo(constant(x), {30, 6, 6, 1}));
        const Array y = trainedOn(big, "CutMix", Config::object());
        int mixed = 0;
        for (Dimension i = 0; i < 30; ++i) {
            const auto image = imageOf(y, i);
            const std::set<double> seen(image.begin(), image.end());
            QVERIFY(seen.size() <= 2);
            mixed += seen.size() == 2 ? 1 : 0;
        }
        QVERIFY2(mixed > 5, qPrintable(QString::number(mixed)));
    }
    void mixesLabelsByTheArea()
    {
        const Array x
            = evaluate(ops::broadcastTo(constant(counting({8, 1, 1, 1})), {8, 40, 40, 1}));
        const Array labels = evaluate(ops::oneHot(constant(counting({8})), 8));
        const auto layer = create<Layer>("CutMix");
        const auto y = callOnImages(*layer, {x, labels});
        for (Dimension i = 0; i < 8; ++i) {
            const auto image = imageOf(y[0], i);
            const auto label = imageOf(y[1], i);
            const auto own = static_cast<double>(std::count(image.begin(), image.end(), i));
            QVERIFY(std::abs(label[static_cast<std::size_t>(i)] - own / 1600) < 0.06);
        }
    }
    void keepsASingleImage()
    {
        const Array x = counting({3, 3, 1});
        QCOMPARE(valuesOf(trainedOn(x, "CutMix", Config::object())), valuesOf(x));
    }
    void refusesWrongSettings()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("CutMix", {{"factor", 1.5}}));
    }
};

NW_TEST(CutMixTest)

} // namespace netwright

#include "tst_cut_mix.moc"
