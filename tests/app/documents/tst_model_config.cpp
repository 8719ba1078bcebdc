#include "app/documents/model_config.h"

#include "engine/base/error.h"
#include "engine/formats/file.h"
#include "engine/saving/load.h"
#include "tests/app/documents/drawings.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

using namespace netwright;

class ModelConfigTest : public QObject {
    Q_OBJECT
private slots:
    void readsEachKindOfFile()
    {
        const std::filesystem::path folder = test::temporaryFolder().toStdString();
        const auto model = Model::fromConfig(configFromBlueprint(test::smallNetwork()));
        model->compileConfig = {{"optimizer", "adam"}, {"loss", "mse"}};
        for (const char* name : {"m.keras", "M.KERAS", "m.h5", "m.json"}) {
            saveModel(*model, nullptr, folder / name);
            const ModelConfig read = readModelConfig(folder / name);
            QCOMPARE(blueprintFromConfig(read.config).nodes.size(), std::size_t(3));
            QCOMPARE(read.hasWeights, std::string(name) != "m.json");
            QCOMPARE(read.compile.value("loss", Value()), Value("mse"));
        }
    }
    void refusesOtherFiles()
    {
        const std::filesystem::path folder = test::temporaryFolder().toStdString();
        for (const char* name : {"m.keras", "m.h5", "m.json", "m.weights.h5", "m.txt"}) {
            QVERIFY_EXCEPTION_THROWN(readModelConfig(folder / name), FormatError);
            writeTextFileAtomically(folder / name, "no model");
            QVERIFY_EXCEPTION_THROWN(readModelConfig(folder / name), FormatError);
        }
    }
};

NW_TEST(ModelConfigTest)
#include "tst_model_config.moc"
