#include "engine/formats/file.h"
#include "engine/formats/hdf5_reader.h"
#include "engine/formats/json.h"
#include "engine/formats/npz.h"
#include "engine/formats/zip_reader.h"
#include "engine/saving/keras2_dialect.h"
#include "engine/saving/keras_json.h"
#include "engine/saving/load.h"
#include "tests/engine/saving/saved_models.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;
using namespace netwright::test;

// Models that Keras made, and what it predicted with them.
class ReferenceModelsTest : public QObject {
    Q_OBJECT

    static std::filesystem::path casesFolder()
    {
        const auto shared = sharedFolder();
        return shared ? shared->toStdString() + "/reference/visible/predict" : std::string();
    }

    // Empty where the prediction is that of Keras.
    static std::string faultOf(Model& model, const std::filesystem::path& folder)
    {
        const Value meta = readJsonFile(folder / "meta.json");
        const double relative = meta.value("rtol", 1e-5), absolute = meta.value("atol", 1e-5);
        const NamedArrays given = readNpzFile(folder / "inputs.npz");
        const NamedArrays expected = readNpzFile(folder / "expected.npz");
        std::vector<Array> inputs;
        while (const Array* x = findArray(given, "x" + std::to_string(inputs.size())))
            inputs.push_back(*x);
        const std::vector<Array> outputs = predict(model, inputs, 32, defaultBackend(), 1);
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            const Array* const wanted = findArray(expected, "y" + std::to_string(i));
            if (wanted == nullptr || wanted->shape() != outputs[i].shape())
                return "output " + std::to_string(i) + " has another shape";
            for (std::size_t k = 0; k < wanted->count(); ++k) {
                const double e = wanted->at(k), a = outputs[i].at(k);
                const bool isEqual = (std::isnan(e) && std::isnan(a)) || e == a
                    || std::abs(a - e) <= absolute + relative * std::abs(e);
                if (!isEqual)
                    return "output " + std::to_string(i) + " has " + std::to_string(a)
                        + " in place of " + std::to_string(e);
            }
        }
        return {};
    }

    // Numbers that tag objects are addresses.
    static Value withoutIds(Value value)
    {
        if (value.is_object()) value.erase("shared_object_id");
        if (value.is_structured())
            for (Value& part : value) part = withoutIds(Value(part));
        return value;
    }

    // Where two configurations differ first; the order of keys is free.
    static std::string differenceOf(const Value& a, const Value& b, const std::string& place)
    {
        if (!a.is_structured() || a.type() != b.type())
            return a == b ? "" : place + ": " + a.dump() + " became " + b.dump();
        if (a.is_array()) {
            if (a.size() != b.size()) return place + ": other length, " + b.dump();
            for (std::size_t i = 0; i < a.size(); ++i) {
                const std::string found = differenceOf(a[i], b[i], place + "/" + std::to_string(i));
                if (!found.empty()) return found;
            }
            return {};
        }
        for (const auto& [key, value] : a.items())
            if (!b.contains(key)) return place + ": " + key + " is missing";
        for (const auto& [key, value] : b.items())
            if (!a.contains(key)) return place + ": " + key + " was added";
        for (const auto& [key, value] : a.items()) {
            const std::string found = differenceOf(value, b[key], place + "/" + key);
            if (!found.empty()) return found;
        }
        return {};
    }

    static bool isOfMissingClass(const std::string& sentence)
    {
        return sentence.find("here") != std::string::npos
            || sentence.find("did you mean") != std::string::npos;
    }

private slots:
    void predicts_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("file");
        std::error_code error;
        std::vector<std::filesystem::path> folders;
        for (const auto& entry : std::filesystem::directory_iterator(casesFolder(), error))
            folders.push_back(entry.path());
        std::sort(folders.begin(), folders.end());
        for (const auto& folder : folders) {
            if (folder.filename().string().starts_with("app_")) continue;
            for (const char* file : {"model.keras", "model.h5"}) {
                const std::string name = folder.filename().string() + "/" + file;
                if (std::filesystem::exists(folder / file))
                    QTest::newRow(name.c_str())
                        << QString::fromStdString(folder.string()) << QString(file);
            }
        }
        if (folders.empty()) QTest::newRow("none") << QString() << QString();
    }

    void predicts()
    {
        QFETCH(QString, folder);
        QFETCH(QString, file);
        if (folder.isEmpty()) QSKIP("The reference cases are not here.");
        const std::filesystem::path path = folder.toStdString();
        std::unique_ptr<Model> model;
        try {
            model = loadModel(path / file.toStdString());
        } catch (const FormatError& error) {
            if (!isOfMissingClass(error.what())) QFAIL(error.what());
            QSKIP(error.what());
        }
        std::string fault;
        try {
            fault = faultOf(*model, path);
        } catch (const Error& error) {
            fault = error.what();
        }
        QVERIFY2(fault.empty(), fault.c_str());
    }

    void keepsPredictionsThroughOtherFiles_data() { predicts_data(); }

    void keepsPredictionsThroughOtherFiles()
    {
        QFETCH(QString, folder);
        QFETCH(QString, file);
        if (folder.isEmpty()) QSKIP("The reference cases are not here.");
        if (file != "model.keras") return;
        const std::filesystem::path path = folder.toStdString();
        if (!readJsonFile(path / "meta.json").value("roundtrip", false))
            QSKIP("Keras itself cannot do it.");
        std::unique_ptr<Model> model;
        try {
            model = loadModel(path / file.toStdString());
        } catch (const FormatError& error) {
            QSKIP(error.what());
        }
        const auto first = newFile("model.h5"), second = newFile("model.keras");
        saveModel(*model, nullptr, first);
        saveModel(*loadModel(first), nullptr, second);
        const std::string fault = faultOf(*loadModel(second), path);
        QVERIFY2(fault.empty(), fault.c_str());
        try {
            saveModel(*model, nullptr, first, {.dialect = Dialect::keras2});
        } catch (const ConfigError& error) {
            QSKIP(error.what());
        }
        const std::string keras2Fault = faultOf(*loadModel(first), path);
        QVERIFY2(keras2Fault.empty(), keras2Fault.c_str());
    }

    void writesTheConfigurationThatKerasWrote_data() { predicts_data(); }

    void writesTheConfigurationThatKerasWrote()
    {
        QFETCH(QString, folder);
        QFETCH(QString, file);
        if (folder.isEmpty()) QSKIP("The reference cases are not here.");
        if (file != "model.keras") return;
        const std::filesystem::path path = (folder + "/" + file).toStdString();
        std::unique_ptr<Model> model;
        try {
            model = loadModel(path);
        } catch (const FormatError& error) {
            QSKIP(error.what());
        }
        ZipReader archive(readFile(path), "archive");
        const std::vector<std::byte> bytes = archive.read("config.json");
        const Value wanted = withoutIds(
            parseJson({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, "config"));
        const std::string difference = differenceOf(wanted, kerasConfig(*model), {});
        QVERIFY2(difference.empty(), difference.c_str());
    }

    void writesTheKeras2DialectAsTheCasesHaveIt()
    {
        if (casesFolder().empty()) QSKIP("The reference cases are not here.");
        for (const char* name : {"keras2_cnn", "keras2_mlp"}) {
            const std::filesystem::path folder = casesFolder() / name;
            const Hdf5Reader file(readFile(folder / "model.h5"), "file");
            const Value wanted = parseJson(*file.text("/", "model_config"), "file");
            const auto model = loadModel(folder / "model.keras");
            const std::string difference
                = differenceOf(wanted, keras2Config(model->config()), name);
            QVERIFY2(difference.empty(), difference.c_str());
        }
    }

    void readsTrainedOptimizers()
    {
        if (casesFolder().empty()) QSKIP("The reference cases are not here.");
        const auto train = casesFolder().parent_path() / "train";
        for (const char* name : {"opt_adam", "opt_sgd_momentum", "opt_rmsprop_centered"}) {
            std::vector<std::vector<Array>> states;
            for (const char* file : {"trained.keras", "trained.h5", "trained.weights.h5"})
                states.push_back(loadOptimizerState(train / name / file));
            QVERIFY(states[0].size() > 2);
            for (const auto& state : states) {
                QCOMPARE(state.size(), states[0].size());
                for (std::size_t i = 0; i < state.size(); ++i)
                    QCOMPARE(state[i].at(0), states[0][i].at(0));
            }
        }
    }
};

NW_TEST(ReferenceModelsTest)
#include "tst_reference.moc"
