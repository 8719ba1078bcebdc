#include "widgets/inspector/fields/any_field.h"

#include "tests/widgets/inspector/parts.h"

using namespace netwright;
using namespace netwright::test;

class AnyFieldTest : public QObject {
    Q_OBJECT
private slots:

    void readsJsonAndPython()
    {
        AnyField field;
        Proposals proposals(field);
        field.setValue(1);
        showAndWait(field);
        for (const char* text : {"[1, 2]", "None", "True", "epoch", "{\"a\": 1}"})
            retype(part<QLineEdit>(field), text);
        QCOMPARE(proposals.values,
            (std::vector<Value>{Value::array({1, 2}), Value(), true, "epoch", {{"a", 1}}}));
    }

    void keepsWhatIsNoJson()
    {
        AnyField field;
        Proposals proposals(field);
        field.setValue(1);
        showAndWait(field);
        retype(part<QLineEdit>(field), "[1, ");
        QVERIFY(proposals.values.empty());
        QVERIFY(proposals.mistakes.front().contains("[1,"));
        QCOMPARE(part<QLineEdit>(field).text(), QString("[1, "));
    }
};

NW_TEST(AnyFieldTest)
#include "tst_any_field.moc"
