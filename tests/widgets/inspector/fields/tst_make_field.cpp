#include "widgets/inspector/fields/make_field.h"

#include "tests/widgets/inspector/parts.h"
#include "widgets/inspector/value_judge.h"

using namespace netwright;
using namespace netwright::test;

class MakeFieldTest : public QObject {
    Q_OBJECT
private slots:

    void choosesByTheTypeAlone()
    {
        const auto classOf = [](const char* kind, const char* name, const char* key) {
            const ValueJudge judge(Registry::instance().get(kind, name));
            const std::unique_ptr<FieldEditor> field(makeField(judge, paramOf(kind, name, key)));
            return QString(field->metaObject()->className()).section("::", -1);
        };
        QCOMPARE(classOf("layer", "Dense", "units"), QString("NumberField"));
        QCOMPARE(classOf("layer", "Dense", "use_bias"), QString("BooleanField"));
        QCOMPARE(classOf("layer", "Dense", "activation"), QString("ReferenceField"));
        QCOMPARE(classOf("layer", "Dropout", "rate"), QString("NumberField"));
        QCOMPARE(classOf("layer", "Dropout", "seed"), QString("NullableField"));
        QCOMPARE(classOf("layer", "Conv2D", "kernel_size"), QString("NumbersField"));
        QCOMPARE(classOf("layer", "Conv2D", "padding"), QString("ChoiceField"));
        QCOMPARE(classOf("layer", "MaxPooling2D", "strides"), QString("NullableField"));
        QCOMPARE(classOf("layer", "Reshape", "target_shape"), QString("ListField"));
        QCOMPARE(classOf("layer", "InputLayer", "batch_shape"), QString("ListField"));
        QCOMPARE(classOf("callback", "ModelCheckpoint", "filepath"), QString("StringField"));
        QCOMPARE(classOf("callback", "ModelCheckpoint", "save_freq"), QString("AnyField"));
        QCOMPARE(classOf("callback", "LearningRateScheduler", "schedule"), QString("ListField"));
    }

    void makesAFieldForEverySettingOfEveryClass()
    {
        const Registry& registry = Registry::instance();
        for (const std::string& kind : registry.kinds())
            for (const Schema* schema : registry.all(kind)) {
                const ValueJudge judge(*schema);
                for (const Param& param : schema->params) {
                    const std::unique_ptr<FieldEditor> field(makeField(judge, param));
                    field->setValue(judge.defaultOf(param));
                    field->setMixed();
                }
            }
    }
};

NW_TEST(MakeFieldTest)
#include "tst_make_field.moc"
