#include "widgets/inspector/fields/number_text.h"

#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class NumberTextTest : public QObject {
    Q_OBJECT
private slots:

    void writesTheShortestText()
    {
        QCOMPARE(numberText(0.001), QString("0.001"));
        QCOMPARE(numberText(1e-6), QString("1e-6"));
        QCOMPARE(numberText(static_cast<double>(0.001F)), QString("0.001"));
        QCOMPARE(numberText(0.1), QString("0.1"));
        QCOMPARE(numberText(1.0 / 3), QString("0.3333333333333333"));
        QCOMPARE(numberText(32), QString("32"));
        QCOMPARE(numberText(Value()), QString());
    }

    void readsWhatItWrites()
    {
        for (const double number : {1e-6, 0.1, 1.0 / 3, 12345.678, 9.87654321e-12, 1e22, -0.25})
            QCOMPARE(parseReal(numberText(number))->get<double>(), number);
    }

    void readsWhatPeopleType()
    {
        QCOMPARE(parseReal("0,01")->get<double>(), 0.01);
        QCOMPARE(parseReal(" 1E-3 ")->get<double>(), 0.001);
        QCOMPARE(parseReal(".5")->get<double>(), 0.5);
        QVERIFY(!parseReal("abc"));
        QVERIFY(!parseReal("inf"));
        QVERIFY(!parseReal(""));
        QCOMPARE(*parseWhole("-7"), Value(-7));
        QCOMPARE(*parseWhole("18446744073709551615"), Value(18446744073709551615ULL));
        QVERIFY(!parseWhole("1.5"));
    }

    void stepsByATenthOfTheSize()
    {
        QCOMPARE(steppedReal(0.001, 1, 0.1), 0.0011);
        QCOMPARE(steppedReal(0.001, -1, 0.1), 0.00099);
        QCOMPARE(steppedReal(1e-6, 1, 0.1), 1.1e-6);
        QCOMPARE(steppedReal(9.9, 1, 0.1), 10.0);
        QCOMPARE(steppedReal(0, 1, 0.1), 0.1);
        QCOMPARE(steppedReal(-0.5, 1, 0.1), -0.49);
        QCOMPARE(steppedReal(0.003, 10, 0.1), 0.03);
        QCOMPARE(steppedReal(0.003, -10, 0.1), 0.0003);
    }

    void comesBackAfterManySteps()
    {
        double number = 0.02;
        for (int i = 0; i < 40; ++i) number = steppedReal(number, 1, 0.1);
        for (int i = 0; i < 40; ++i) number = steppedReal(number, -1, 0.1);
        QCOMPARE(number, 0.02);
    }
};

NW_TEST(NumberTextTest)
#include "tst_number_text.moc"
