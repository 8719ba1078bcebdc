#include "widgets/inspector/fields/field_editor.h"

#include "tests/widgets/inspector/parts.h"
#include "widgets/inspector/fields/boolean_field.h"

using namespace netwright;
using namespace netwright::test;

class FieldEditorTest : public QObject {
    Q_OBJECT
private slots:

    void namesItsControl()
    {
        BooleanField field;
        field.setLabel("Use bias", "Whether there is one");
        QCOMPARE(part<QCheckBox>(field).accessibleName(), QString("Use bias"));
        QCOMPARE(field.toolTip(), QString("Whether there is one"));
    }

    void cannotBeUsedWhileReadOnly()
    {
        BooleanField field;
        field.setReadOnly(true);
        QVERIFY(!part<QCheckBox>(field).isEnabled());
        QVERIFY(field.details() == nullptr);
    }
};

NW_TEST(FieldEditorTest)
#include "tst_field_editor.moc"
