#include "engine/ops/index.h"
#include "engine/program/program.h"
#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
using test::callOnImages;
using test::counting;
using test::expectConforms;
using test::expectImageLayer;
using test::imageOf;

class MixUpTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "MixUp",
            .config = {{"alpha", 0.8}},
            .input = {4, 4, 5, 2},
            .output = {4, 4, 5, 2},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "MixUp", .config = {{"alpha", 1}}, .input = {6, 6, 7, 3}});
    }
    void blendsPairsWithOneShare()
    {
        const Array x = counting({10, 1, 1, 1});
        const Array labels = evaluate(ops::oneHot(constant(counting({10})), 10));
        const auto layer = create<Layer>("MixUp", {{"alpha", 2}});
        const auto y = callOnImages(*layer, {x, labels});
        double total = 0;
        for (Dimension i = 0; i < 10; ++i) {
            const auto label = imageOf(y[1], i);
            double expected = 0;
            double sum = 0;
            for (std::size_t j = 0; j < 10; ++j) {
                expected += static_cast<double>(j) * label[j];
                sum += label[j];
            }
            QVERIFY(std::abs(sum - 1) < 1e-5);
            QVERIFY(std::abs(expected - y[0].at(static_cast<std::size_t>(i))) < 1e-4);
            total += y[0].at(static_cast<std::size_t>(i));
        }
        QVERIFY(std::abs(total - 45) < 1e-3);
    }
    void refusesWrongSettings()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("MixUp", {{"alpha", 0}}));
    }
};

NW_TEST(MixUpTest)

} // namespace netwright

#include "tst_mix_up.moc"
