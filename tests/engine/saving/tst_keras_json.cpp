#include "engine/saving/keras_json.h"

#include "engine/formats/json.h"
#include "tests/engine/saving/saved_models.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class KerasJsonTest : public QObject {
    Q_OBJECT
private slots:
    void writesOneLineOfAscii()
    {
        QCOMPARE(pythonJson({{"name", "é"}, {"list", {1, 0.5, nullptr}}}),
            std::string("{\"name\": \"\\u00e9\", \"list\": [1, 0.5, null]}"));
    }

    void keepsTheCompileConfig()
    {
        const auto model = denseModel(2);
        model->compileConfig = {{"optimizer", "adam"}, {"loss", "mse"}};
        const Value written = parseJson(writeModelJson(*model, Dialect::keras3), "test");
        QCOMPARE(written["compile_config"], model->compileConfig);
        QCOMPARE(Model::fromConfig(written)->compileConfig, model->compileConfig);
    }

    void keepsTheModuleOfOperationsInLegacyConfigurations()
    {
        const Value operation = {{"module", "keras.src.ops.numpy"}, {"class_name", "Add"},
            {"config", {{"name", "add"}}}, {"registered_name", "Add"}, {"name", "add"}};
        const Value written = legacyConfig(operation);
        QCOMPARE(written["module"], Value("keras.src.ops.numpy"));
        QVERIFY(!written.contains("registered_name"));
    }
};

NW_TEST(KerasJsonTest)
#include "tst_keras_json.moc"
