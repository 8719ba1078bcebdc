#include "widgets/inspector/object_list.h"

#include "tests/widgets/inspector/parts.h"
#include "widgets/inspector/fields/number_box.h"
#include "widgets/inspector/object_card.h"

using namespace netwright;
using namespace netwright::test;

class ObjectListTest : public QObject {
    Q_OBJECT
private slots:

    void addsWithUsefulSettings()
    {
        ObjectList list({.kind = "callback",
            .hasSwitches = true,
            .first = {"EarlyStopping"},
            .starts = {{"EarlyStopping", {{"patience", 3}}}}});
        std::vector<Value> values;
        connect(&list, &ObjectList::edited, this,
            [&](const Value& value, bool) { values.push_back(value); });
        list.resize(300, 500);
        showAndWait(list);
        const QList<QAction*> actions = part<QMenu>(list).actions();
        QCOMPARE(actions.front()->text(), QString("EarlyStopping"));
        actions.front()->trigger();
        QCOMPARE(values.back(),
            Value::array({{{"class_name", "EarlyStopping"}, {"config", {{"patience", 3}}}}}));
        QCOMPARE(control<NumberBox>(list, "patience").text(), QString("3"));
    }

    void removesTheOneThatWasPressed()
    {
        ObjectList list({.kind = "metric"});
        list.setValue({"accuracy", "mean_squared_error", "mean_absolute_error"});
        showAndWait(list);
        Value last;
        connect(&list, &ObjectList::edited, this, [&](const Value& value, bool) { last = value; });
        QTest::mouseClick(
            &part<QToolButton>(part<ObjectCard>(list, "card1"), "remove"), Qt::LeftButton);
        QCOMPARE(last, Value::array({"accuracy", "mean_absolute_error"}));
        QCOMPARE(list.value(), last);
    }

    void offersAccuracyFirst()
    {
        ObjectList list({.kind = "metric"});
        Value last;
        connect(&list, &ObjectList::edited, this, [&](const Value& value, bool) { last = value; });
        part<QMenu>(list).actions().front()->trigger();
        QCOMPARE(last, Value::array({"accuracy"}));
    }

    void opensItsMenuWithTheKeys()
    {
        ObjectList list({.kind = "metric"});
        showAndWait(list);
        QPushButton& add = part<QPushButton>(list, "add");
        add.setFocus();
        QTest::keyClick(&add, Qt::Key_Space);
        QMenu& menu = part<QMenu>(list);
        QVERIFY(waitFor([&] { return menu.isVisible(); }));
        QTest::keyClick(&menu, Qt::Key_Down);
        QTest::keyClick(&menu, Qt::Key_Return);
        QCOMPARE(list.value(), Value::array({"accuracy"}));
    }

    void takesAnyValue()
    {
        ObjectList list({.kind = "metric"});
        for (const Value& value : {Value(), Value(3), Value::array({nullptr, 1, "mse"})})
            list.setValue(value);
        QCOMPARE(list.findChildren<ObjectCard*>().size(), 3);
    }
};

NW_TEST(ObjectListTest)
#include "tst_object_list.moc"
