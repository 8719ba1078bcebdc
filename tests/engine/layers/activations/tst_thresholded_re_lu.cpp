#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::arrayOf;
using test::callLayer;
using test::expectConforms;
using test::valuesOf;

class ThresholdedReLUTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "ThresholdedReLU", .input = {3, 4}, .output = {3, 4}});
    }
    void passesWhatIsAboveTheThreshold()
    {
        const auto layer = create<Layer>("ThresholdedReLU");
        const Array y = callLayer(*layer, {arrayOf({1, 4}, {-2, 0.5, 1, 1.5})}).output;
        QCOMPARE(valuesOf(y), (std::vector<double>{0, 0, 0, 1.5}));
    }
    void refusesANegativeThreshold()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("ThresholdedReLU", {{"theta", -0.5}}));
    }
};

NW_TEST(ThresholdedReLUTest)

} // namespace netwright

#include "tst_thresholded_re_lu.moc"
