#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::callLayer;
using test::expectConforms;
using test::valuesOf;

class ActivityRegularizationTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "ActivityRegularization",
            .config = {{"l1", 0.1}, {"l2", 0.2}},
            .input = {3, 4},
            .output = {3, 4}});
    }
    void addsThePenaltyToTheLoss()
    {
        const auto layer = create<Layer>("ActivityRegularization", {{"l1", 0.1}, {"l2", 0.01}});
        const auto called = callLayer(*layer, {arrayOf({1, 3}, {1, -2, 3})});
        QVERIFY(areClose({called.loss}, {0.1 * 6 + 0.01 * 14}));
        QCOMPARE(valuesOf(called.output), (std::vector<double>{1, -2, 3}));
    }
    void writesOnlyItsTwoSettings()
    {
        const auto layer = create<Layer>("ActivityRegularization", {{"l1", 0.5}});
        QVERIFY(!configOf(*layer).contains("activity_regularizer"));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("ActivityRegularization", {{"l1", -0.5}}));
    }
};

NW_TEST(ActivityRegularizationTest)

} // namespace netwright

#include "tst_activity_regularization.moc"
