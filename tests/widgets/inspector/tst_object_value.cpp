#include "widgets/inspector/object_value.h"

#include "tests/widgets/inspector/parts.h"
#include "widgets/inspector/value_judge.h"

using namespace netwright;
using namespace netwright::test;

class ObjectValueTest : public QObject {
    Q_OBJECT
private slots:

    void readsEitherForm()
    {
        QCOMPARE(classNameOf("relu"), std::string("relu"));
        QCOMPARE(classNameOf({{"class_name", "Custom>Adam"}}), std::string("Adam"));
        QCOMPARE(classNameOf(Value()), std::string());
        QVERIFY(isObjectValue("relu"));
        QVERIFY(!isObjectValue({{"digit", "mse"}}));
        QVERIFY(schemaOf("loss", "mse") != nullptr);
    }

    void writesNamesAsKerasPeopleDo()
    {
        const Registry& registry = Registry::instance();
        QCOMPARE(namedObject(registry.get("loss", "mse")), Value("mean_squared_error"));
        QCOMPARE(namedObject(registry.get("optimizer", "adam")), Value("Adam"));
        QVERIFY(namedObject(registry.get("metric", "Accuracy")).is_object());
    }

    void keepsOnlyWhatDiffersFromTheDefault()
    {
        const ValueJudge judge(Registry::instance().get("optimizer", "Adam"));
        const Value changed = withSetting("adam", judge, "learning_rate", Value(0.01));
        QCOMPARE(changed, (Value{{"class_name", "Adam"}, {"config", {{"learning_rate", 0.01}}}}));
        QCOMPARE(withSetting(changed, judge, "learning_rate", Value(0.001)), Value("Adam"));
        QCOMPARE(withSetting(changed, judge, "learning_rate", std::nullopt), Value("Adam"));
    }

    void replacesAnOlderName()
    {
        const ValueJudge judge(Registry::instance().get("optimizer", "Adam"));
        const Value old{{"class_name", "Adam"}, {"config", {{"lr", 0.1}}}};
        QCOMPARE(settingsOf(withSetting(old, judge, "learning_rate", Value(0.2))),
            (Config{{"learning_rate", 0.2}}));
    }

    void makesAFullObject()
    {
        QCOMPARE(asFullObject("callback", "early_stopping"),
            (Value{{"class_name", "EarlyStopping"}, {"config", Config::object()}}));
    }
};

NW_TEST(ObjectValueTest)
#include "tst_object_value.moc"
