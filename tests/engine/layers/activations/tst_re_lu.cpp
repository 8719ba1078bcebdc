#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::callLayer;
using test::expectConforms;
using test::valuesOf;

class ReLUTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "ReLU",
            .config = {{"max_value", 1.5}, {"negative_slope", 0.1}, {"threshold", 0.2}},
            .input = {3, 4},
            .output = {3, 4}});
    }
    void limitsDampsAndCuts()
    {
        const Array x = arrayOf({1, 4}, {-2, 0.5, 2, 8});
        const auto plain = create<Layer>("ReLU");
        QVERIFY(areClose(valuesOf(callLayer(*plain, {x}).output), {0, 0.5, 2, 8}));
        const auto full
            = create<Layer>("ReLU", {{"max_value", 6}, {"negative_slope", 0.5}, {"threshold", 1}});
        QVERIFY(areClose(valuesOf(callLayer(*full, {x}).output), {-1.5, -0.25, 2, 6}));
    }
    void refusesNegativeSettings()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("ReLU", {{"max_value", -1}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("ReLU", {{"threshold", -1}}));
    }
};

NW_TEST(ReLUTest)

} // namespace netwright

#include "tst_re_lu.moc"
