#include "engine/formats/json.h"
#include "engine/saving/load.h"
#include "engine/trainers/project_run.h"
#include "tests/reference/reference_case.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

#include <set>

using namespace netwright;
using namespace netwright::test;

// Trainings that Keras made: history, weights, and predictions of the trained model.
class ReferenceTrainTest : public QObject {
    Q_OBJECT

    struct Training {
        std::filesystem::path folder;
        Value job;
        Tolerance tolerance;
        std::string backend;
    };

    static std::set<std::string> keysOf(const Value& object)
    {
        std::set<std::string> keys;
        for (const auto& [key, value] : object.items()) keys.insert(key);
        return keys;
    }

    static std::string differenceOfHistory(const Value& history, const Training& training)
    {
        const Value expected = readJsonFile(training.folder / "expected_history.json");
        if (keysOf(history) != keysOf(expected)) {
            std::string names;
            for (const std::string& key : keysOf(history)) names += ' ' + key;
            return "history has the names" + names;
        }
        return differenceOfTrees(history, expected, training.tolerance);
    }

    static std::string differenceOfWeights(const Model& model, const Training& training)
    {
        std::vector<Array> weights;
        for (const LayerWeight* weight : model.weights())
            weights.push_back(weight->weight.variable().value);
        return differenceOfArrays(named("w", weights),
            readNpzFile(training.folder / "expected_weights.npz"), training.tolerance);
    }

    static std::string differenceOfPredictions(Model& model, const Training& training)
    {
        const NamedArrays data = readNpzFile(training.folder / "data.npz");
        std::vector<Array> inputs;
        for (const Value& name : training.job["data"]["train"]["x"])
            inputs.push_back(*findArray(data, name.get<std::string>()));
        return differenceOfArrays(named("y", predict(model, inputs, 32, training.backend, 1)),
            readNpzFile(training.folder / "expected_predict.npz"), training.tolerance);
    }

    static std::string differenceOf(const Training& training)
    {
        const ProjectOptions options{
            .outputFolder = temporaryFolder().toStdString(), .backend = training.backend};
        Control control;
        EventRing events;
        const ProjectResult result
            = trainProject(training.job, training.folder, options, control, events);
        std::string fault = differenceOfHistory(readJsonFile(result.historyFile), training);
        if (!fault.empty()) return fault;
        const auto model = loadModel(result.modelFile);
        fault = differenceOfWeights(*model, training);
        return fault.empty() ? differenceOfPredictions(*model, training) : fault;
    }

private slots:
    void agreesWithKeras_data() { addCaseRows("train"); }
    void agreesWithKeras()
    {
        QFETCH(QString, path);
        QFETCH(QString, backend);
        const std::filesystem::path folder = path.toStdString();
        const Training training{.folder = folder,
            .job = readJsonFile(folder / "job.json"),
            .tolerance = toleranceIn(readJsonFile(folder / "meta.json"), {1e-3, 1e-4}),
            .backend = backend.toStdString()};
        NW_EXPECT_NO_FAULT([&] { return differenceOf(training); });
    }
};

NW_TEST(ReferenceTrainTest)
#include "tst_train.moc"
