#include "widgets/inspector/fields/number_field.h"

#include "tests/widgets/inspector/parts.h"
#include "widgets/inspector/fields/number_box.h"

using namespace netwright;
using namespace netwright::test;

class NumberFieldTest : public QObject {
    Q_OBJECT
private slots:

    void losesNoDigit()
    {
        NumberField field(paramOf("optimizer", "Adam", "learning_rate"));
        Proposals proposals(field);
        field.setValue(0.001);
        showAndWait(field);
        retype(part<NumberBox>(field), "1.23456789012345e-6");
        QCOMPARE(proposals.values, std::vector<Value>{1.23456789012345e-6});
    }

    void stepsAreOneInteraction()
    {
        NumberField field(paramOf("layer", "Dropout", "rate"));
        Proposals proposals(field);
        field.setValue(0.5);
        showAndWait(field);
        NumberBox& box = part<NumberBox>(field);
        box.setFocus();
        QTest::keyClick(&box, Qt::Key_Up);
        QTest::keyClick(&box, Qt::Key_Up);
        QCOMPARE(proposals.values, (std::vector<Value>{0.51, 0.52}));
        QCOMPARE(proposals.steps, (std::vector<bool>{true, true}));
        QCOMPARE(proposals.ends, 0);
        QVERIFY(waitFor([&] { return proposals.ends == 1; }));
    }

    void stopsAtItsLimit()
    {
        NumberField field(paramOf("layer", "Dropout", "rate"));
        Proposals proposals(field);
        field.setValue(0.0);
        showAndWait(field);
        NumberBox& box = part<NumberBox>(field);
        box.setFocus();
        QTest::keyClick(&box, Qt::Key_Down);
        QVERIFY(proposals.values.empty());
        QTest::keyClick(&box, Qt::Key_Up);
        QCOMPARE(proposals.values, std::vector<Value>{0.1});
    }

    void proposesWhatWasTyped()
    {
        NumberField field(paramOf("layer", "Dense", "units"));
        Proposals proposals(field);
        field.setValue(10);
        showAndWait(field);
        retype(part<NumberBox>(field), "128");
        QCOMPARE(proposals.values, std::vector<Value>{128});
        QCOMPARE(proposals.steps.front(), false);
    }

    void refusesAFraction()
    {
        NumberField field(paramOf("layer", "Dense", "units"));
        Proposals proposals(field);
        showAndWait(field);
        retype(part<NumberBox>(field), "1.5");
        QVERIFY(proposals.values.empty());
        QVERIFY(proposals.mistakes.front().contains("1.5"));
    }

    void showsNoneOfSeveralValues()
    {
        NumberField field(paramOf("layer", "Dense", "units"));
        field.setValue(10);
        field.setMixed();
        QCOMPARE(part<NumberBox>(field).text(), QString());
    }
};

NW_TEST(NumberFieldTest)
#include "tst_number_field.moc"
