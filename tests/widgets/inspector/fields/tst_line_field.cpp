#include "widgets/inspector/fields/line_field.h"

#include "tests/widgets/inspector/parts.h"
#include "widgets/inspector/fields/any_field.h"

using namespace netwright;
using namespace netwright::test;

class LineFieldTest : public QObject {
    Q_OBJECT
private slots:

    void commitsOnceForEnterAndLeaving()
    {
        AnyField field;
        Proposals proposals(field);
        field.setValue(1);
        showAndWait(field);
        retype(part<QLineEdit>(field), "2");
        part<QLineEdit>(field).clearFocus();
        QCOMPARE(proposals.values, std::vector<Value>{2});
    }

    void keepsHalfTypedText()
    {
        AnyField field;
        field.setValue(1);
        showAndWait(field);
        typeText(part<QLineEdit>(field), "5");
        const QString typed = part<QLineEdit>(field).text();
        field.setValue(1);
        QCOMPARE(part<QLineEdit>(field).text(), typed);
        field.setValue(3);
        QCOMPARE(part<QLineEdit>(field).text(), QString("3"));
    }

    void showsNoneOfSeveralValues()
    {
        AnyField field;
        field.setValue(1);
        field.setMixed();
        QCOMPARE(part<QLineEdit>(field).text(), QString());
        field.setValue(1);
        QCOMPARE(part<QLineEdit>(field).text(), QString("1"));
    }

    void isNotTypedIntoWhileReadOnly()
    {
        AnyField field;
        Proposals proposals(field);
        field.setValue(1);
        field.setReadOnly(true);
        showAndWait(field);
        retype(part<QLineEdit>(field), "2");
        QVERIFY(proposals.values.empty());
    }
};

NW_TEST(LineFieldTest)
#include "tst_line_field.moc"
