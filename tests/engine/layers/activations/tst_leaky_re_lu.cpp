#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::callLayer;
using test::expectConforms;
using test::valuesOf;

class LeakyReLUTest : public QObject {
    Q_OBJECT
private slots:
    void conforms() { expectConforms({.layer = "LeakyReLU", .input = {3, 4}, .output = {3, 4}}); }
    void dampsNegativeValues()
    {
        const auto layer = create<Layer>("LeakyReLU");
        const Array y = callLayer(*layer, {arrayOf({1, 2}, {-10, 2})}).output;
        QVERIFY(areClose(valuesOf(y), {-3, 2}));
    }
    void readsTheNameOfKeras2()
    {
        const auto layer = create<Layer>("LeakyReLU", {{"alpha", 0.2}});
        QCOMPARE(configOf(*layer)["negative_slope"], Value(0.2));
    }
};

NW_TEST(LeakyReLUTest)

} // namespace netwright

#include "tst_leaky_re_lu.moc"
