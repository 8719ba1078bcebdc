#include "widgets/inspector/fields/integer_field.h"

#include "tests/widgets/inspector/parts.h"
#include "widgets/inspector/fields/number_box.h"

using namespace netwright;
using namespace netwright::test;

class IntegerFieldTest : public QObject {
    Q_OBJECT
private slots:

    void proposesWhatWasTyped()
    {
        IntegerField field(paramOf("layer", "Dense", "units"));
        Proposals proposals(field);
        field.setValue(10);
        showAndWait(field);
        retype(part<NumberBox>(field), "128");
        QCOMPARE(proposals.values, std::vector<Value>{128});
        QCOMPARE(proposals.steps.front(), false);
    }

    void refusesAFraction()
    {
        IntegerField field(paramOf("layer", "Dense", "units"));
        Proposals proposals(field);
        showAndWait(field);
        retype(part<NumberBox>(field), "1.5");
        QVERIFY(proposals.values.empty());
        QVERIFY(proposals.mistakes.front().contains("1.5"));
    }

    void showsNoneOfSeveralValues()
    {
        IntegerField field(paramOf("layer", "Dense", "units"));
        field.setValue(10);
        field.setMixed();
        QCOMPARE(part<NumberBox>(field).text(), QString());
    }
};

NW_TEST(IntegerFieldTest)
#include "tst_integer_field.moc"
