#include "widgets/inspector/fields/list_field.h"

#include "tests/widgets/inspector/parts.h"

using namespace netwright;
using namespace netwright::test;

class ListFieldTest : public QObject {
    Q_OBJECT
private slots:

    void readsAShape()
    {
        ListField field(paramOf("layer", "InputLayer", "batch_shape"));
        Proposals proposals(field);
        field.setValue({nullptr, 28, 28, 1});
        showAndWait(field);
        QCOMPARE(part<QLineEdit>(field).text(), QString("?, 28, 28, 1"));
        retype(part<QLineEdit>(field), "(None, 32 × 32, 3)");
        QCOMPARE(proposals.values, std::vector<Value>{Value::array({nullptr, 32, 32, 3})});
        retype(part<QLineEdit>(field), "");
        QCOMPARE(proposals.values.back(), Value());
    }

    void saysWhichPartIsWrong()
    {
        ListField field(paramOf("layer", "Reshape", "target_shape"));
        Proposals proposals(field);
        field.setValue({4, 4});
        showAndWait(field);
        retype(part<QLineEdit>(field), "4, four");
        QVERIFY(proposals.mistakes.front().contains("four"));
    }

    void readsRealNumbers()
    {
        ListField field(paramOf("callback", "LearningRateScheduler", "schedule"));
        Proposals proposals(field);
        field.setValue({0.01});
        showAndWait(field);
        retype(part<QLineEdit>(field), "0.01, 1e-3");
        QCOMPARE(proposals.values, std::vector<Value>{Value::array({0.01, 0.001})});
    }
};

NW_TEST(ListFieldTest)
#include "tst_list_field.moc"
