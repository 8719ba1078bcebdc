#include "widgets/inspector/fields/numbers_field.h"

#include "tests/widgets/inspector/parts.h"
#include "widgets/inspector/fields/number_box.h"

using namespace netwright;
using namespace netwright::test;

class NumbersFieldTest : public QObject {
    Q_OBJECT
private slots:

    void keepsEqualNumbersEqual()
    {
        NumbersField field(paramOf("layer", "Conv2D", "kernel_size"), 2);
        Proposals proposals(field);
        field.setValue({3, 3});
        showAndWait(field);
        retype(part<NumberBox>(field), "5");
        QCOMPARE(proposals.values, std::vector<Value>{Value::array({5, 5})});
    }

    void changesOneWhereTheyAreNotTied()
    {
        NumbersField field(paramOf("layer", "Conv2D", "kernel_size"), 2);
        Proposals proposals(field);
        field.setValue({3, 3});
        showAndWait(field);
        QTest::mouseClick(&part<QToolButton>(field, "equal"), Qt::LeftButton);
        retype(*field.findChildren<NumberBox*>().at(1), "7");
        QCOMPARE(proposals.values, std::vector<Value>{Value::array({3, 7})});
        field.setValue({1, 2});
        QVERIFY(!part<QToolButton>(field, "equal").isChecked());
    }
};

NW_TEST(NumbersFieldTest)
#include "tst_numbers_field.moc"
