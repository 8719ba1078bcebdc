#include "widgets/inspector/object_editor.h"

#include "tests/widgets/inspector/parts.h"
#include "widgets/inspector/fields/number_box.h"

using namespace netwright;
using namespace netwright::test;

class ObjectEditorTest : public QObject {
    Q_OBJECT
private slots:

    void choosesByName()
    {
        ObjectEditor editor({.kind = "optimizer"});
        std::vector<Value> values;
        connect(&editor, &ObjectEditor::edited, this,
            [&](const Value& value, bool) { values.push_back(value); });
        editor.setValue("adam");
        showAndWait(editor);
        QComboBox& box = part<QComboBox>(editor, "class");
        QCOMPARE(box.currentText(), QString("Adam"));
        box.setFocus();
        QTest::keyClicks(&box, "sg");
        QCOMPARE(values.back(), Value("SGD"));
        QCOMPARE(editor.value(), Value("SGD"));
    }

    void editsItsSettings()
    {
        ObjectEditor editor({.kind = "optimizer", .isOpen = true});
        std::vector<Value> values;
        connect(&editor, &ObjectEditor::edited, this,
            [&](const Value& value, bool) { values.push_back(value); });
        editor.setValue({{"class_name", "Adam"}, {"config", {{"learning_rate", 0.001}}}});
        editor.resize(300, 300);
        showAndWait(editor);
        NumberBox& rate = control<NumberBox>(editor, "learning_rate");
        QCOMPARE(rate.text(), QString("0.001"));
        retype(rate, "1e-4");
        QCOMPARE(
            values.back(), (Value{{"class_name", "Adam"}, {"config", {{"learning_rate", 1e-4}}}}));
        rate.setFocus();
        QTest::keyClick(&rate, Qt::Key_Up);
        QCOMPARE(values.back()["config"]["learning_rate"], Value(1.1e-4));
    }

    void mayBeNone()
    {
        ObjectEditor editor({.kind = "regularizer", .isNullable = true});
        std::vector<Value> values;
        connect(&editor, &ObjectEditor::edited, this,
            [&](const Value& value, bool) { values.push_back(value); });
        editor.setValue("L2");
        showAndWait(editor);
        QComboBox& box = part<QComboBox>(editor, "class");
        box.setFocus();
        QTest::keyClick(&box, Qt::Key_Home);
        QCOMPARE(values, std::vector<Value>{Value()});
        QVERIFY(!part<QToolButton>(editor, "fold").isVisible());
    }

    void keepsWhatItDoesNotKnow()
    {
        ObjectEditor editor({.kind = "optimizer", .isOpen = true});
        const Value strange{{"class_name", "Ranger"}, {"config", {{"k", 6}}}};
        editor.setValue(strange);
        showAndWait(editor);
        QCOMPARE(part<QComboBox>(editor, "class").currentText(), QString("Ranger"));
        QCOMPARE(editor.value(), strange);
    }

    void cannotBeChangedWhileReadOnly()
    {
        ObjectEditor editor({.kind = "optimizer", .isOpen = true});
        editor.setValue("Adam");
        editor.setReadOnly(true);
        showAndWait(editor);
        QVERIFY(!part<QComboBox>(editor, "class").isEnabled());
        QVERIFY(!control<NumberBox>(editor, "learning_rate").isEnabled());
    }
};

NW_TEST(ObjectEditorTest)
#include "tst_object_editor.moc"
