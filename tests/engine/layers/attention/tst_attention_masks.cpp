#include "engine/layers/attention/attention_masks.h"

#include "tests/engine/layers/attention/attention_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::maskOf;
using test::valuesOf;

class AttentionMasksTest : public QObject {
    Q_OBJECT
private slots:
    void causalQueriesDoNotLookAhead()
    {
        QCOMPARE(valuesOf(causalMask(2, 3)), (std::vector<double>{1, 0, 0, 1, 1, 0}));
        QCOMPARE(valuesOf(causalMask(3, 2)), (std::vector<double>{1, 0, 1, 1, 1, 1}));
        QCOMPARE(causalMask(kUnknown, 2).shape(), (Shape{1, kUnknown, 2}));
    }
    void bothMasksHold()
    {
        const Tensor a = maskOf({3}, {1, 1, 0}), b = maskOf({3}, {0, 1, 1});
        QCOMPARE(valuesOf(bothMasks(a, b)), (std::vector<double>{0, 1, 0}));
        QCOMPARE(bothMasks(a, {}), a);
        QCOMPARE(bothMasks({}, b), b);
        QVERIFY(!bothMasks({}, {}));
    }
    void flagsAreTrueOrFalse()
    {
        CallArguments arguments;
        arguments.options = {{"on", true}, {"off", false}, {"none", nullptr}, {"odd", 3}};
        QVERIFY(callFlag(arguments, "Some", "on"));
        QVERIFY(!callFlag(arguments, "Some", "off"));
        QVERIFY(!callFlag(arguments, "Some", "none"));
        QVERIFY(!callFlag(arguments, "Some", "absent"));
        QVERIFY_THROWS_EXCEPTION(ConfigError, callFlag(arguments, "Some", "odd"));
    }
};

NW_TEST(AttentionMasksTest)

} // namespace netwright

#include "tst_attention_masks.moc"
