#include "widgets/inspector/fields/real_field.h"

#include "tests/widgets/inspector/parts.h"
#include "widgets/inspector/fields/number_box.h"

using namespace netwright;
using namespace netwright::test;

class RealFieldTest : public QObject {
    Q_OBJECT
private slots:

    void losesNoDigit()
    {
        RealField field(paramOf("optimizer", "Adam", "learning_rate"));
        Proposals proposals(field);
        field.setValue(0.001);
        showAndWait(field);
        retype(part<NumberBox>(field), "1.23456789012345e-6");
        QCOMPARE(proposals.values, std::vector<Value>{1.23456789012345e-6});
    }

    void stepsAreOneInteraction()
    {
        RealField field(paramOf("layer", "Dropout", "rate"));
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
        RealField field(paramOf("layer", "Dropout", "rate"));
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
};

NW_TEST(RealFieldTest)
#include "tst_real_field.moc"
