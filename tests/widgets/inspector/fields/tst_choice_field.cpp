#include "widgets/inspector/fields/choice_field.h"

#include "tests/widgets/inspector/parts.h"

using namespace netwright;
using namespace netwright::test;

class ChoiceFieldTest : public QObject {
    Q_OBJECT
private slots:

    void choosesWithTheKeys()
    {
        ChoiceField field(paramOf("layer", "Conv2D", "padding"));
        Proposals proposals(field);
        field.setValue("valid");
        showAndWait(field);
        QComboBox& box = part<QComboBox>(field);
        box.setFocus();
        QTest::keyClick(&box, Qt::Key_Down);
        QCOMPARE(proposals.values, std::vector<Value>{"same"});
    }

    void showsAWordThatIsNoChoice()
    {
        ChoiceField field(paramOf("layer", "Conv2D", "padding"));
        field.setValue("diagonal");
        QComboBox& box = part<QComboBox>(field);
        QCOMPARE(box.currentText(), QString("diagonal"));
        field.setValue("same");
        QCOMPARE(box.count(), 2);
    }

    void hasAnEntryForNone()
    {
        ChoiceField field(paramOf("layer", "Conv2D", "data_format"));
        Proposals proposals(field);
        field.setValue("channels_last");
        showAndWait(field);
        QComboBox& box = part<QComboBox>(field);
        box.setFocus();
        QTest::keyClick(&box, Qt::Key_Home);
        QCOMPARE(proposals.values, std::vector<Value>{Value()});
    }
};

NW_TEST(ChoiceFieldTest)
#include "tst_choice_field.moc"
