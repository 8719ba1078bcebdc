#include "engine/base/text.h"

#include "tests/support/test.h"

using namespace netwright;

class TextTest : public QObject {
    Q_OBJECT
private slots:
    void putsValuesInTheirPlaces()
    {
        QCOMPARE(Text("%2 before %1, %1", "a", 7).english(), "7 before a, a");
    }

    void leavesMarksWithoutAValue()
    {
        QCOMPARE(Text("100 % of %1 and %2", true).english(), "100 % of true and %2");
        QCOMPARE(Text("%0 %").english(), "%0 %");
    }

    void valuesAreNotLookedThroughAgain() { QCOMPARE(Text("%1 %2", "%2", "b").english(), "%2 b"); }

    void numbersAreAsShortAsTheyAreExact()
    {
        QCOMPARE(toText(0.1), "0.1");
        QCOMPARE(toText(3.0), "3");
        QCOMPARE(toText(1e-7), "1e-07");
        QCOMPARE(toText(-12), "-12");
        QCOMPARE(toText(18446744073709551615UL), "18446744073709551615");
    }

    void equalTextsCompareEqual()
    {
        QVERIFY(Text("%1", 1) == Text("%1", 1));
        QVERIFY(!(Text("%1", 1) == Text("%1", 2)));
        QVERIFY(Text().empty());
    }
};

NW_TEST(TextTest)
#include "tst_text.moc"
