#include "widgets/inspector/fields/string_field.h"

#include "tests/widgets/inspector/parts.h"

using namespace netwright;
using namespace netwright::test;

class StringFieldTest : public QObject {
    Q_OBJECT
private slots:

    void proposesAText()
    {
        StringField field(paramOf("callback", "EarlyStopping", "monitor"));
        Proposals proposals(field);
        field.setValue("val_loss");
        showAndWait(field);
        retype(part<QLineEdit>(field), "val_accuracy");
        QCOMPARE(proposals.values, std::vector<Value>{"val_accuracy"});
    }

    void showsThePolicyByItsName()
    {
        StringField field(paramOf("layer", "Dense", "dtype"));
        field.setValue({{"class_name", "DTypePolicy"}, {"config", {{"name", "float32"}}}});
        QCOMPARE(part<QLineEdit>(field).text(), QString("float32"));
    }

    void emptyMeansNoneWhereThatIsAllowed()
    {
        StringField field(paramOf("layer", "Dense", "name"));
        Proposals proposals(field);
        field.setValue("digit");
        showAndWait(field);
        retype(part<QLineEdit>(field), "");
        QCOMPARE(proposals.values, std::vector<Value>{Value()});
    }
};

NW_TEST(StringFieldTest)
#include "tst_string_field.moc"
