#include "engine/saving/keras2_dialect.h"

#include "engine/formats/file.h"
#include "engine/formats/hdf5_reader.h"
#include "engine/formats/json.h"
#include "engine/saving/load.h"
#include "tests/engine/saving/saved_models.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class Keras2DialectTest : public QObject {
    Q_OBJECT
private slots:
    void writesListsOfNodesAndPlainDtypes()
    {
        const Value config = keras2Config(nestedModel()->config());
        QCOMPARE(config["class_name"], Value("Functional"));
        const Value layers = config["config"]["layers"];
        QCOMPARE(layers[0]["config"]["batch_input_shape"], Value({nullptr, 4}));
        QCOMPARE(layers[1]["config"]["dtype"], Value("float32"));
        QCOMPARE(layers[1]["config"]["kernel_initializer"].size(), std::size_t(2));
        QCOMPARE(layers[1]["inbound_nodes"].dump(), std::string("[[[\"in\",0,0,{}]]]"));
        QCOMPARE(layers[3]["inbound_nodes"].dump(),
            std::string("[[[\"inside\",0,0,{}],[\"inside\",1,0,{}]]]"));
        QCOMPARE(config["config"]["input_layers"].dump(), std::string("[[\"in\",0,0]]"));
        const Value norm = layers[2]["config"]["layers"][2];
        QCOMPARE(norm["config"]["axis"], Value::array({1}));
        QVERIFY(!norm["config"].contains("synchronized"));
    }

    void isReadAgain()
    {
        const auto model = nestedModel();
        for (const char* name : {"model.h5", "model.json"}) {
            const auto file = newFile(name);
            saveModel(*model, nullptr, file, {.dialect = Dialect::keras2});
            const auto again = loadModel(file, 1);
            QCOMPARE(again->calls().size(), model->calls().size());
            if (file.extension() == ".h5")
                QCOMPARE(differenceOfWeights(*model, *again), std::string());
            else
                QCOMPARE(readJsonFile(file)["keras_version"], Value("2.15.0"));
        }
    }

    void endsNamesOfWeightsAsKeras2Does()
    {
        const auto file = newFile("model.h5");
        saveModel(*denseModel(2), nullptr, file, {.dialect = Dialect::keras2});
        const Hdf5Reader reader(readFile(file), "file");
        const auto names = reader.textList("model_weights/dense", "weight_names");
        QVERIFY(names && names->size() == 2 && names->front().ends_with("kernel:0"));
    }

    void refusesWhatKeras2LacksByName()
    {
        Value config = denseModel(2)->config();
        config["config"]["layers"][1]["class_name"] = "RMSNormalization";
        bool isRefused = false;
        try {
            keras2Config(config);
        } catch (const ConfigError& error) {
            const std::string sentence = error.what();
            isRefused = sentence.find("RMSNormalization") != sentence.npos
                && sentence.find("\"dense\"") != sentence.npos;
        }
        QVERIFY(isRefused);
    }
};

NW_TEST(Keras2DialectTest)
#include "tst_keras2_dialect.moc"
