#include "widgets/inspector/object_card.h"

#include "tests/widgets/inspector/parts.h"
#include "widgets/inspector/fields/number_box.h"

using namespace netwright;
using namespace netwright::test;

class ObjectCardTest : public QObject {
    Q_OBJECT
private slots:

    void isSwitchedOffAndKeepsItsSettings()
    {
        ObjectCard card("callback", true);
        const Value on{{"class_name", "EarlyStopping"}, {"config", {{"patience", 3}}}};
        card.setValue(on);
        showAndWait(card);
        QCheckBox& box = part<QCheckBox>(card, "switch");
        QVERIFY(box.isChecked());
        QTest::keyClick(&box, Qt::Key_Space);
        Value off = on;
        off["is_on"] = false;
        QCOMPARE(card.value(), off);
        QTest::keyClick(&box, Qt::Key_Space);
        QCOMPARE(card.value(), on);
    }

    void editsItsSettings()
    {
        ObjectCard card("callback", true);
        card.setValue("early_stopping");
        card.setExpanded(true);
        card.resize(300, 400);
        showAndWait(card);
        int edits = 0;
        connect(&card, &ObjectCard::edited, this, [&] { ++edits; });
        retype(control<NumberBox>(card, "patience"), "5");
        QCOMPARE(edits, 1);
        QCOMPARE(
            card.value(), (Value{{"class_name", "EarlyStopping"}, {"config", {{"patience", 5}}}}));
    }

    void saysThatAccuracyIsChosenLater()
    {
        QVERIFY(isAutomaticMetric("accuracy"));
        QVERIFY(!isAutomaticMetric("mse"));
        ObjectCard card("metric", false);
        card.setValue("accuracy");
        card.setExpanded(true);
        QVERIFY(card.findChild<NumberBox*>() == nullptr);
    }

    void asksToBeRemoved()
    {
        ObjectCard card("metric", false);
        card.setValue("mse");
        showAndWait(card);
        int asked = 0;
        connect(&card, &ObjectCard::removeRequested, this, [&] { ++asked; });
        QTest::mouseClick(&part<QToolButton>(card, "remove"), Qt::LeftButton);
        QCOMPARE(asked, 1);
    }
};

NW_TEST(ObjectCardTest)
#include "tst_object_card.moc"
