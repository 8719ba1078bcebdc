#include "widgets/inspector/fields/boolean_field.h"

#include "tests/widgets/inspector/parts.h"

using namespace netwright;
using namespace netwright::test;

class BooleanFieldTest : public QObject {
    Q_OBJECT
private slots:

    void isSwitchedByMouseAndSpace()
    {
        BooleanField field;
        Proposals proposals(field);
        field.setValue(true);
        showAndWait(field);
        QCheckBox& box = part<QCheckBox>(field);
        QTest::keyClick(&box, Qt::Key_Space);
        QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(8, box.height() / 2));
        QCOMPARE(proposals.values, (std::vector<Value>{false, true}));
    }

    void isHalfTickedForSeveralValues()
    {
        BooleanField field;
        Proposals proposals(field);
        field.setMixed();
        showAndWait(field);
        QCheckBox& box = part<QCheckBox>(field);
        QCOMPARE(box.checkState(), Qt::PartiallyChecked);
        QTest::keyClick(&box, Qt::Key_Space);
        QCOMPARE(proposals.values, std::vector<Value>{true});
        QCOMPARE(box.checkState(), Qt::Checked);
    }
};

NW_TEST(BooleanFieldTest)
#include "tst_boolean_field.moc"
