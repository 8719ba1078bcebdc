#include "engine/saving/keras_archive.h"

#include "engine/formats/file.h"
#include "engine/formats/json.h"
#include "engine/formats/zip_reader.h"
#include "engine/formats/zip_writer.h"
#include "engine/optimizers/optimizer.h"
#include "engine/saving/keras_weights.h"
#include "engine/saving/load.h"
#include "tests/engine/saving/saved_models.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class KerasArchiveTest : public QObject {
    Q_OBJECT

    static std::string textOf(const std::vector<std::byte>& bytes)
    {
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }

private slots:
    void hasKerasMembersInTheirOrder()
    {
        ZipReader archive(writeKerasArchive(*nestedModel(), nullptr, 0), "test");
        QCOMPARE(archive.names(),
            (std::vector<std::string>{"metadata.json", "config.json", "model.weights.h5"}));
        const Value metadata = parseJson(textOf(archive.read("metadata.json")), "test");
        QCOMPARE(metadata["keras_version"].get<std::string>(), std::string("3.12.4"));
        const auto date = metadata["date_saved"].get<std::string>();
        QVERIFY2(date.size() == 19 && date[10] == '@', date.c_str());
        const Value config = parseJson(textOf(archive.read("config.json")), "test");
        QCOMPARE(config["class_name"].get<std::string>(), std::string("Functional"));
        QCOMPARE(config["compile_config"], Value(Value::object()));
    }

    void givesEqualBytesForEqualModels()
    {
        QVERIFY(writeKerasArchive(*nestedModel(3), nullptr, 1000)
            == writeKerasArchive(*nestedModel(3), nullptr, 1000));
    }

    void readsWeightsFromNpz()
    {
        const auto model = denseModel(3);
        ZipReader whole(writeKerasArchive(*model, nullptr, 0), "test");
        ZipWriter archive;
        archive.add("config.json", textOf(whole.read("config.json")));
        const auto weights = model->weights();
        const NamedArrays arrays = {{"layers/dense/vars/0", weights[0]->weight.variable().value},
            {"layers/dense/vars/1", weights[1]->weight.variable().value}};
        archive.add("model.weights.npz", writeNpz(arrays));
        const auto file = newFile("model.keras");
        writeFileAtomically(file, archive.finish());
        QCOMPARE(differenceOfWeights(*model, *loadModel(file)), std::string());
    }

    void keepsHowTheModelWasTrained()
    {
        const auto model = denseModel(2);
        const auto optimizer = create<Optimizer>("SGD", {{"learning_rate", 0.5}});
        optimizer->setIterations(7);
        model->compileConfig = {{"optimizer", serialize(*optimizer)}, {"loss", "mse"}};
        for (const char* name : {"model.keras", "model.h5"}) {
            const auto file = newFile(name);
            saveModel(*model, optimizer.get(), file);
            QCOMPARE(loadModel(file)->compileConfig["loss"], Value("mse"));
            const auto saved = loadOptimizer(file);
            QVERIFY(saved.has_value());
            QCOMPARE(saved->config["class_name"], Value("SGD"));
            QCOMPARE(saved->state.size(), std::size_t(2));
            QCOMPARE(saved->state[0].at(0), 7.0);
            QCOMPARE(saved->state[1].at(0), 0.5);
        }
    }

    void saysWhichMemberIsMissing()
    {
        const auto file = newFile("model.keras");
        ZipWriter archive;
        archive.add("other.txt", std::string_view("x"));
        writeFileAtomically(file, archive.finish());
        const std::string sentence = refusalOf([&] { loadModel(file); });
        QVERIFY2(sentence.find("config.json") != sentence.npos, sentence.c_str());
        QVERIFY(!refusalOf([&] { loadOptimizer(file); }).empty());
    }
};

NW_TEST(KerasArchiveTest)
#include "tst_keras_archive.moc"
