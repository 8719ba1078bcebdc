#include "widgets/inspector/fields/reference_field.h"

#include "tests/widgets/inspector/parts.h"

using namespace netwright;
using namespace netwright::test;

class ReferenceFieldTest : public QObject {
    Q_OBJECT
private slots:

    void choosesAnActivation()
    {
        ReferenceField field(paramOf("layer", "Dense", "activation"));
        Proposals proposals(field);
        field.setValue("linear");
        showAndWait(field);
        QComboBox& box = part<QComboBox>(field, "class");
        box.setFocus();
        QTest::keyClicks(&box, "rel");
        QCOMPARE(proposals.values.back(), Value("relu"));
    }

    void givesItsSettingsAway()
    {
        ReferenceField field(paramOf("layer", "Dense", "kernel_regularizer"));
        QWidget* details = field.details();
        QVERIFY(details != nullptr);
        QVERIFY(field.layout()->indexOf(details) < 0);
    }
};

NW_TEST(ReferenceFieldTest)
#include "tst_reference_field.moc"
