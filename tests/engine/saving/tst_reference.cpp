#include "engine/formats/json.h"
#include "engine/formats/npz.h"
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

    void keepsPredictionsThroughHdf5()
    {
        if (casesFolder().empty()) QSKIP("The reference cases are not here.");
        for (const char* name : {"model_nested", "model_cnn", "model_dict_io", "dense_00"}) {
            const std::filesystem::path folder = casesFolder() / name;
            const auto first = newFile("model.h5"), second = newFile("model.keras");
            saveModel(*loadModel(folder / "model.keras"), nullptr, first);
            saveModel(*loadModel(first), nullptr, second);
            const std::string fault = faultOf(*loadModel(second), folder);
            QVERIFY2(fault.empty(), (std::string(name) + ": " + fault).c_str());
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
