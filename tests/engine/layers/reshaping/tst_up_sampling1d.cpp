#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::expectConforms;
using test::valuesOf;

class UpSampling1DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "UpSampling1D",
            .config = {{"size", 3}},
            .input = {2, 3, 2},
            .output = {2, 9, 2}});
    }
    void repeatsEveryStep()
    {
        const auto layer = create<Layer>("UpSampling1D");
        const Array y = callLayer(*layer, {arrayOf({1, 2, 1}, {3, 4})}).output;
        QCOMPARE(valuesOf(y), (std::vector<double>{3, 3, 4, 4}));
    }
    void leavesUnknownLengthsUnknown()
    {
        const auto layer = create<Layer>("UpSampling1D");
        CallContext context(CallContext::Mode::inference);
        const Tensor y
            = (*layer)({.inputs = {placeholder({kUnknown, kUnknown, 3})}}, context).front();
        QCOMPARE(y.shape(), (Shape{kUnknown, kUnknown, 3}));
    }
    void refusesWhatCannotBe()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("UpSampling1D", {{"size", 0}}));
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("UpSampling1D", Config::object(), {{2, 3}}));
    }
};

NW_TEST(UpSampling1DTest)

} // namespace netwright

#include "tst_up_sampling1d.moc"
