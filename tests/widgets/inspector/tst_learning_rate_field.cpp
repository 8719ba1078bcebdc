#include "widgets/inspector/learning_rate_field.h"

#include "tests/widgets/inspector/parts.h"
#include "widgets/inspector/fields/number_box.h"

using namespace netwright;
using namespace netwright::test;

class LearningRateFieldTest : public QObject {
    Q_OBJECT
private slots:

    void reportsANewRate()
    {
        LearningRateField field;
        std::vector<double> rates;
        connect(&field, &LearningRateField::rateChanged, this,
            [&](double rate) { rates.push_back(rate); });
        field.setRate(0.001);
        showAndWait(field);
        NumberBox& box = part<NumberBox>(field);
        retype(box, "0.01");
        QTest::keyClick(&box, Qt::Key_Up);
        QCOMPARE(rates, (std::vector<double>{0.01, 0.011}));
    }

    void doesNotChangeUnderTheHand()
    {
        LearningRateField field;
        field.setRate(0.001);
        showAndWait(field);
        NumberBox& box = part<NumberBox>(field);
        box.setFocus();
        press(box, QKeySequence::SelectAll);
        typeText(box, "0.5");
        field.setRate(0.0005);
        QCOMPARE(box.text(), QString("0.5"));
    }

    void goesBackWhereARateCannotBe()
    {
        LearningRateField field;
        int changes = 0;
        connect(&field, &LearningRateField::rateChanged, this, [&] { ++changes; });
        field.setRate(0.001);
        showAndWait(field);
        NumberBox& box = part<NumberBox>(field);
        for (const char* text : {"-1", "fast", "0"}) {
            retype(box, text);
            QCOMPARE(box.text(), QString("0.001"));
        }
        QCOMPARE(changes, 0);
    }
};

NW_TEST(LearningRateFieldTest)
#include "tst_learning_rate_field.moc"
