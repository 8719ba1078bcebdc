#include "engine/trainers/fit.h"

#include "tests/engine/trainers/small_models.h"
#include "tests/support/test.h"

#include <algorithm>
#include <cmath>

using namespace netwright;
using namespace netwright::test;

namespace {

using Numbers = std::vector<float>;

std::shared_ptr<Dataset> dataOf(const Numbers& x, const Numbers& y, const Numbers& weights = {})
{
    const auto rows = static_cast<Dimension>(y.size());
    const auto width = static_cast<Dimension>(x.size()) / rows;
    std::optional<Array> sampleWeight;
    if (!weights.empty()) sampleWeight = Array::of<float>({rows}, weights);
    return makeArrayDataset({{"x0", Array::of<float>({rows, width}, x)}},
        {{"y0", Array::of<float>({rows, 1}, y)}}, sampleWeight);
}

// Labels 0 … 2 by the quadrant of points on a circle.
std::shared_ptr<Dataset> circle(int rows)
{
    Numbers x, y;
    for (int i = 0; i < rows; ++i) {
        const double angle = i * 0.7;
        x.push_back(static_cast<float>(std::cos(angle)));
        x.push_back(static_cast<float>(std::sin(angle)));
        y.push_back(static_cast<float>(i % 3));
    }
    return dataOf(x, y);
}

struct Outcome {
    History history;
    std::vector<TrainingEvent> events;
    Text reason;
};

struct Case {
    Value compile = {{"optimizer", {{"class_name", "SGD"}, {"config", {{"learning_rate", 0.1}}}}},
        {"loss", "mse"}};
    FitSettings settings;
    std::shared_ptr<Dataset> train;
    std::shared_ptr<Dataset> validation;
    Callbacks callbacks;
};

Outcome fit(Model& model, Case& given, Control* control = nullptr)
{
    Control own;
    EventRing ring;
    Outcome outcome;
    Trainer trainer(model, CompileSettings::fromValue(given.compile), {});
    outcome.reason = trainer.fit({.settings = given.settings,
        .train = given.train,
        .validation = given.validation,
        .callbacks = given.callbacks,
        .control = control != nullptr ? *control : own,
        .events = ring,
        .folder = {},
        .history = outcome.history});
    outcome.events = ring.drain();
    return outcome;
}

float weightOf(Model& model)
{
    return model.weights()[0]->weight.variable().value.as<float>()[0];
}

std::vector<float> allWeights(Model& model)
{
    std::vector<float> result;
    for (const LayerWeight* weight : model.weights()) {
        const auto values = std::as_const(weight->weight.variable().value).as<float>();
        result.insert(result.end(), values.begin(), values.end());
    }
    return result;
}

QString namesOf(const History& history)
{
    QStringList names;
    for (const auto& [name, list] : history.entries()) names << QString::fromStdString(name);
    return names.join(' ');
}

QStringList warningsOf(const Outcome& outcome)
{
    QStringList warnings;
    for (const TrainingEvent& event : outcome.events)
        if (const auto* warning = std::get_if<TrainingWarning>(&event))
            warnings << QString::fromStdString(warning->text.english());
    return warnings;
}

// Asks for a stop after so many batches, and counts them.
class StopAfter final : public Callback {
public:
    explicit StopAfter(int batches) : m_batches(batches) { }
    void onBatchEnd(TrainingHandle& training, int, const Logs& logs) override
    {
        ++seen;
        lastLoss = logs.find("loss").value_or(-1);
        if (seen == m_batches) training.requestStop({"enough"});
    }
    bool watchesBatches() const override { return true; }

    int seen = 0;
    double lastLoss = -1;

private:
    int m_batches;
};

class Falling final : public Schedule {
public:
    float at(std::int64_t step) const override { return 1 / (10.0F + static_cast<float>(step)); }
};

const bool published = publish<Schedule, Falling>({
    .name = "FallingForTests",
    .category = "schedules",
    .summary = "Falls from 0.1.",
});

} // namespace

class FitTest : public QObject {
    Q_OBJECT
private slots:
    // y = w x with w = 1, x = 2, y = 0: loss 4, slope 2 * 2 * 2 = 8, w = 1 - 0.1 * 8.
    void makesTheStepThatOneCalculates()
    {
        const auto model = oneWeightModel();
        Case given{.train = dataOf({2}, {0})};
        const Outcome outcome = fit(*model, given);
        QVERIFY(std::abs(weightOf(*model) - 0.2F) < 1e-6F);
        QCOMPARE(outcome.history.last("loss"), std::optional<double>(4));
        QVERIFY(outcome.reason.empty());
    }

    // Batches of 2 and 1 without training: (1 + 1) / 2 = 1 weighs twice as much as 4.
    void weighsBatchesByTheirSize()
    {
        const auto model = oneWeightModel();
        Case given{.train = dataOf({1, 1, 2}, {0, 0, 0})};
        given.compile["optimizer"] = {{"class_name", "SGD"}, {"config", {{"learning_rate", 0}}}};
        given.settings.batchSize = 2;
        given.settings.shuffle = false;
        QCOMPARE(fit(*model, given).history.last("loss"), std::optional<double>(2));
    }

    void namesFiguresInTheOrderOfKeras()
    {
        const auto model = smallModel(3, "softmax");
        Case given{.train = circle(12), .validation = circle(6)};
        given.compile["loss"] = "sparse_categorical_crossentropy";
        given.compile["metrics"] = {"accuracy"};
        given.callbacks.push_back(create<Callback>("LearningRateScheduler", {{"schedule", {0.5}}}));
        QCOMPARE(namesOf(fit(*model, given).history),
            QString("accuracy loss val_accuracy val_loss learning_rate"));
    }

    // Weights 1 and 0: only the first row counts, divided by the number of rows.
    void weighsSamples()
    {
        const auto model = oneWeightModel();
        Case given{.train = dataOf({2, 5}, {0, 0}, {1, 0})};
        given.compile["optimizer"] = {{"class_name", "SGD"}, {"config", {{"learning_rate", 0}}}};
        QCOMPARE(fit(*model, given).history.last("loss"), std::optional<double>(2));
    }

    void weighsClasses()
    {
        const auto model = oneWeightModel();
        Case given{.train = dataOf({2, 2}, {0, 1})}; // squares 4 and 1
        given.compile["optimizer"] = {{"class_name", "SGD"}, {"config", {{"learning_rate", 0}}}};
        given.settings.classWeight = {{1, 6}};
        QCOMPARE(fit(*model, given).history.last("loss"), std::optional<double>(5));
    }

    void projectsWeightsByTheirConstraint()
    {
        const auto model = oneWeightModel({{"kernel_constraint", "non_neg"}});
        Case given{.train = dataOf({2}, {-9})};
        fit(*model, given);
        QCOMPARE(weightOf(*model), 0.0F);
    }

    void leavesFrozenWeightsAlone()
    {
        const auto model = smallModel(1, "linear");
        model->layers()[0]->trainable = false;
        const std::vector<float> before = allWeights(*model);
        Case given{.train = circle(8)};
        fit(*model, given);
        const std::vector<float> after = allWeights(*model);
        for (std::size_t i = 0; i < 9; ++i) QCOMPARE(after[i], before[i]); // 2 * 3 + 3
        QVERIFY(after[9] != before[9]);
    }

    void isRepeatable()
    {
        std::vector<std::vector<float>> weights;
        for (const std::uint64_t seed : {5, 5, 6}) {
            const auto model = smallModel(1, "linear");
            Case given{.train = circle(40)};
            given.settings = {.epochs = 3, .batchSize = 7, .seed = seed};
            fit(*model, given);
            weights.push_back(allWeights(*model));
        }
        QCOMPARE(weights[0], weights[1]);
        QVERIFY(weights[0] != weights[2]); // another order of the rows
    }

    void goesOnThroughTheDataWithStepsPerEpoch()
    {
        const auto model = smallModel(1, "linear");
        Case given{.train = circle(10)};
        given.settings = {.epochs = 3, .batchSize = 2, .stepsPerEpoch = 3};
        const Outcome outcome = fit(*model, given);
        // 3 batches, 2 until the data ends, 3 again.
        QCOMPARE(
            warningsOf(outcome), QStringList{"fit: the data ended after 2 of 3 steps of epoch 2."});
        QCOMPARE(outcome.history.epochs().size(), std::size_t(3));
    }

    void validatesNowAndThen()
    {
        const auto model = smallModel(1, "linear");
        Case given{.train = circle(10)};
        given.settings = {.epochs = 5, .validationSplit = 0.2, .validationFreq = 2};
        const Outcome outcome = fit(*model, given);
        QCOMPARE(outcome.history.find("loss")->size(), std::size_t(5));
        QCOMPARE(outcome.history.find("val_loss")->size(), std::size_t(2));
    }

    void stopsAfterTheBatchThatACallbackNames()
    {
        const auto model = smallModel(1, "linear");
        Case given{.train = circle(10)};
        given.settings = {.epochs = 4, .batchSize = 1};
        auto stop = std::make_unique<StopAfter>(13);
        const StopAfter& callback = *stop;
        given.callbacks.push_back(std::move(stop));
        const Outcome outcome = fit(*model, given);
        QCOMPARE(callback.seen, 13);
        QVERIFY(callback.lastLoss >= 0);
        QCOMPARE(outcome.reason.english(), std::string("enough"));
        QCOMPARE(outcome.history.epochs(), (std::vector<int>{0, 1})); // as Keras ends the epoch
    }

    void stopsAtOnceWhenTold()
    {
        const auto model = smallModel(1, "linear");
        Case given{.train = circle(10)};
        given.settings.epochs = 100;
        Control control;
        control.stop();
        const Outcome outcome = fit(*model, given, &control);
        QVERIFY(outcome.history.epochs().empty());
        QVERIFY(!outcome.reason.empty());
    }

    void goesOnWithNaNAndSaysWhere()
    {
        const auto model = oneWeightModel();
        Case given{.train = dataOf({1, NAN}, {0, 0})};
        given.settings.epochs = 2;
        const Outcome outcome = fit(*model, given);
        QCOMPARE(outcome.history.value().dump(), std::string(R"({"loss":[null,null]})"));
        QCOMPARE(warningsOf(outcome).size(), 1);
        QVERIFY(warningsOf(outcome)[0].contains("x0"));
    }

    // The loss of each batch comes once, however many events there are.
    void tellsTheLossOfEveryBatch()
    {
        const auto model = smallModel(1, "linear");
        Case given{.train = circle(10)};
        given.settings = {.epochs = 50, .batchSize = 2};
        given.compile["optimizer"]
            = {{"class_name", "SGD"}, {"config", {{"learning_rate", 0.0625}}}};
        const Outcome outcome = fit(*model, given);
        std::vector<int> epochs;
        std::vector<double> means;
        std::int64_t step = 0, epochSteps = 0;
        const auto take = [&](const std::vector<BatchLoss>& losses) {
            step += static_cast<std::int64_t>(losses.size());
            for (const BatchLoss& batch : losses) {
                epochs.push_back(batch.epoch);
                means.resize(static_cast<std::size_t>(batch.epoch) + 1);
                means.back() += static_cast<double>(batch.loss) / 5;
            }
        };
        for (const TrainingEvent& event : outcome.events) {
            if (const auto* batches = std::get_if<BatchFigures>(&event)) {
                take(batches->losses);
                QCOMPARE(batches->step, step);
                QCOMPARE(batches->learningRate, 0.0625);
            }
            if (const auto* epoch = std::get_if<EpochFinished>(&event)) {
                take(epoch->losses);
                QCOMPARE(epoch->step, step); // no loss comes after its epoch
                QCOMPARE(epoch->step, epochSteps += 5);
                QCOMPARE(epoch->learningRate, 0.0625);
            }
        }
        QCOMPARE(epochs.size(), std::size_t(250));
        QVERIFY(std::is_sorted(epochs.begin(), epochs.end()));
        const Value& history = *outcome.history.find("loss");
        for (std::size_t i = 0; i < 50; ++i)
            QVERIFY(std::abs(means[i] / history[i].get<double>() - 1) < 1e-5);
    }

    void leavesAScheduleToItself()
    {
        const auto model = smallModel(1, "linear");
        Case given{.train = circle(10)};
        given.compile["optimizer"]["config"]["learning_rate"]
            = {{"class_name", "FallingForTests"}, {"config", Value::object()}};
        Control control;
        control.setLearningRate(0.2);
        const Outcome outcome = fit(*model, given, &control);
        QCOMPARE(warningsOf(outcome).size(), 1);
        QCOMPARE(outcome.history.epochs().size(), std::size_t(1));
    }

    void tellsWhatEarlyStoppingWaitsFor()
    {
        const auto model = smallModel(1, "linear");
        Case given{.train = circle(10)};
        given.settings = {.epochs = 4};
        given.callbacks.push_back(
            create<Callback>("EarlyStopping", {{"monitor", "loss"}, {"patience", 9}}));
        int events = 0;
        for (const TrainingEvent& event : fit(*model, given).events)
            if (const auto* patience = std::get_if<PatienceChanged>(&event)) {
                QCOMPARE(patience->state.monitor, std::string("loss"));
                QCOMPARE(patience->state.patience, 9);
                ++events;
            }
        QCOMPARE(events, 4);
    }

    void refusesLabelsThatAreNoClass()
    {
        const auto model = smallModel(2, "softmax"); // labels go to 2
        Case given{.train = circle(6)};
        given.compile["loss"] = "sparse_categorical_crossentropy";
        QVERIFY_EXCEPTION_THROWN(fit(*model, given), ConfigError);
    }

    void refusesTargetsOfAnotherShape()
    {
        const auto model = smallModel(4, "linear");
        Case given{.train = circle(6)};
        QVERIFY_EXCEPTION_THROWN(fit(*model, given), ShapeError);
    }

    void learns()
    {
        const auto model = smallModel(1, "linear");
        Case given{.train = dataOf({0, 0, 0, 1, 1, 0, 1, 1}, {0, 1, 1, 0})};
        given.compile["optimizer"]
            = {{"class_name", "Adam"}, {"config", {{"learning_rate", 0.05}}}};
        given.settings = {.epochs = 400, .batchSize = 4};
        const Outcome outcome = fit(*model, given);
        QVERIFY2(*outcome.history.last("loss") < 0.05,
            qPrintable(QString::number(*outcome.history.last("loss"))));
    }

    void evaluatesWithoutTraining()
    {
        const auto model = oneWeightModel();
        Trainer trainer(
            *model, CompileSettings::fromValue({{"loss", "mse"}, {"metrics", {"mae"}}}), {});
        const auto figures = trainer.evaluate(*dataOf({1, 2, 3}, {0, 0, 0}), 2);
        QCOMPARE(figures.size(), std::size_t(2));
        QVERIFY(std::abs(figures[0].second.get<double>() - 14.0 / 3) < 1e-6);
        QCOMPARE(figures[1].first, std::string("mae"));
        QCOMPARE(figures[1].second.get<double>(), 2.0);
        QCOMPARE(weightOf(*model), 1.0F);
    }
};

NW_TEST(FitTest)
#include "tst_fit.moc"
