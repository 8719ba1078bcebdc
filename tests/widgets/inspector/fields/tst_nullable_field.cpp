#include "widgets/inspector/fields/nullable_field.h"

#include "tests/widgets/inspector/parts.h"
#include "widgets/inspector/fields/number_box.h"
#include "widgets/inspector/fields/number_field.h"

using namespace netwright;
using namespace netwright::test;

class NullableFieldTest : public QObject {
    Q_OBJECT
private slots:

    void goesToNoneAndBack()
    {
        const Param& param = paramOf("layer", "Dropout", "seed");
        NullableField field(new NumberField(param), 1);
        Proposals proposals(field);
        field.setValue(7);
        showAndWait(field);
        QToolButton& none = part<QToolButton>(field, "none");
        QTest::mouseClick(&none, Qt::LeftButton);
        field.setValue(Value());
        QCOMPARE(part<NumberBox>(field).text(), QString());
        QTest::mouseClick(&none, Qt::LeftButton);
        QCOMPARE(proposals.values, (std::vector<Value>{Value(), 7}));
    }

    void typingEndsNone()
    {
        const Param& param = paramOf("layer", "Dropout", "seed");
        NullableField field(new NumberField(param), 1);
        Proposals proposals(field);
        field.setValue(Value());
        showAndWait(field);
        QVERIFY(part<QToolButton>(field, "none").isChecked());
        retype(part<NumberBox>(field), "4");
        QCOMPARE(proposals.values, std::vector<Value>{4});
        QVERIFY(!part<QToolButton>(field, "none").isChecked());
    }
};

NW_TEST(NullableFieldTest)
#include "tst_nullable_field.moc"
