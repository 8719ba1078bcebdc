#include "engine/callbacks/lambda_callback.h"
#include "engine/saving/load.h"
#include "engine/trainers/checkpoint.h"
#include "engine/trainers/fit.h"
#include "tests/engine/trainers/small_models.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

namespace {

std::shared_ptr<Dataset> hookedData(const std::vector<float>& x, const std::vector<float>& y)
{
    const Shape shape{static_cast<Dimension>(x.size()), 1};
    return makeArrayDataset(
        {{"x0", Array::of<float>(shape, x)}}, {{"y0", Array::of<float>(shape, y)}}, std::nullopt);
}

CompileSettings plainSettings(double rate = 0.1)
{
    return CompileSettings::fromValue(
        {{"optimizer", {{"class_name", "SGD"}, {"config", {{"learning_rate", rate}}}}},
            {"loss", "mse"}, {"metrics", {"mae"}}});
}

struct HookedRun {
    History history;
    Text reason;
    QStringList messages, warnings;
};

HookedRun runHooked(Trainer& trainer, const std::shared_ptr<Dataset>& data, Callbacks& callbacks,
    const std::filesystem::path& folder, bool validates = false)
{
    FitSettings settings;
    settings.epochs = 2;
    settings.batchSize = 2;
    settings.shuffle = false;
    Control control;
    EventRing ring;
    HookedRun run;
    run.reason = trainer.fit({.settings = settings,
        .train = data,
        .validation = validates ? data : nullptr,
        .callbacks = callbacks,
        .control = control,
        .events = ring,
        .folder = folder,
        .history = run.history});
    for (const TrainingEvent& event : ring.drain()) {
        if (const auto* message = std::get_if<TrainingMessage>(&event))
            run.messages << QString::fromStdString(message->text.english());
        if (const auto* warning = std::get_if<TrainingWarning>(&event))
            run.warnings << QString::fromStdString(warning->text.english());
    }
    return run;
}

float onlyWeight(Model& model)
{
    return std::as_const(model.weights()[0]->weight.variable().value).as<float>()[0];
}

} // namespace

class FitHooksTest : public QObject {
    Q_OBJECT
private slots:
    void callsKerasHooksInTheirOrder()
    {
        QStringList calls;
        const auto note = [&calls](const char* name) {
            return [&calls, name](TrainingHandle&, auto&&...) { calls << name; };
        };
        Callbacks callbacks;
        callbacks.push_back(std::make_unique<LambdaCallback>(
            LambdaCallback::Hooks{.onEpochBegin = note("epoch begin"),
                .onEpochEnd = note("epoch end"),
                .onTrainBegin = note("train begin"),
                .onTrainEnd = note("train end"),
                .onTrainBatchBegin = note("batch begin"),
                .onTrainBatchEnd = note("batch end"),
                .onTestBegin = note("test begin"),
                .onTestEnd = note("test end"),
                .onTestBatchBegin = note("test batch begin"),
                .onTestBatchEnd = note("test batch end")}));
        const auto model = oneWeightModel();
        Trainer trainer(*model, plainSettings(), {});
        runHooked(trainer, hookedData({1, 2, 3}, {1, 2, 3}), callbacks, {}, true);
        const QStringList batch{"batch begin", "batch end"};
        const QStringList tested{"test batch begin", "test batch end"};
        const QStringList epoch = QStringList{"epoch begin"} + batch + batch
            + QStringList{"test begin"} + tested + tested + QStringList{"test end", "epoch end"};
        QCOMPARE(calls, QStringList{"train begin"} + epoch + epoch + QStringList{"train end"});
    }

    void reportsACallbackThatFailsOnce()
    {
        Callbacks callbacks;
        callbacks.push_back(std::make_unique<LambdaCallback>(
            LambdaCallback::Hooks{.onTrainBatchEnd = [](TrainingHandle&, int, const Logs&) {
                throw FormatError(NW_TEXT("The disk is full."));
            }}));
        const auto model = oneWeightModel();
        Trainer trainer(*model, plainSettings(), {});
        const HookedRun run = runHooked(trainer, hookedData({1, 2, 3}, {1, 2, 3}), callbacks, {});
        QCOMPARE(run.warnings, QStringList{"The disk is full."});
        QCOMPARE(run.history.epochs().size(), std::size_t(2));
    }

    // The second batch overflows: the weights are those of Keras, the ones before stay in a file.
    void namesTheLayerThatGaveNoNumberAndKeepsTheLastGoodWeights()
    {
        const std::filesystem::path folder = temporaryFolder().toStdString();
        Callbacks callbacks;
        callbacks.push_back(create<Callback>("TerminateOnNaN"));
        const auto model = oneWeightModel();
        Trainer trainer(*model, plainSettings(1e30), {});
        const HookedRun run = runHooked(
            trainer, hookedData({1e15F, 1e15F, 1e15F, 1e15F}, {0, 0, 0, 0}), callbacks, folder);
        QCOMPARE(QString::fromStdString(run.reason.english()),
            QString("TerminateOnNaN: the loss of batch 2 is not a number; the first layer that "
                    "gave none is out."));
        QVERIFY(!std::isfinite(onlyWeight(*model)));
        QVERIFY(run.messages.join(' ').contains("last-good.keras"));
        const auto good = loadModel(folder / "last-good.keras");
        QCOMPARE(onlyWeight(*good), 1.0F);
    }

    // The copy is of at most 16 batches before, and what it holds gives a finite loss.
    void keepsGoodWeightsEveryFewBatches()
    {
        const std::filesystem::path folder = temporaryFolder().toStdString();
        Callbacks callbacks;
        callbacks.push_back(create<Callback>("TerminateOnNaN"));
        std::vector<float> seen; // the weight after each batch
        const auto model = oneWeightModel();
        callbacks.push_back(std::make_unique<LambdaCallback>(LambdaCallback::Hooks{.onTrainBatchEnd
            = [&](TrainingHandle&, int, const Logs&) { seen.push_back(onlyWeight(*model)); }}));
        Trainer trainer(*model, plainSettings(0.01), {});
        std::vector<float> x(100, 1), y(100, 3);
        x[80] = 1e30F;
        runHooked(trainer, hookedData(x, y), callbacks, folder);
        QCOMPARE(seen.size(), std::size_t{41});
        const auto good = loadModel(folder / "last-good.keras");
        QCOMPARE(onlyWeight(*good), seen[31]);
    }

    void trainsTestsAndPredictsSingleBatches()
    {
        const auto model = oneWeightModel();
        Trainer trainer(*model, plainSettings(), {});
        const Samples batch{.inputs = {Array::of<float>({2, 1}, {1, 2})},
            .targets = {Array::of<float>({2, 1}, {3, 6})}};
        const auto tested = trainer.testOnBatch(batch);
        QCOMPARE(tested[0].first, std::string("loss"));
        QCOMPARE(tested[0].second.get<double>(), 10.0); // (2² + 4²) / 2
        QCOMPARE(tested[1].second.get<double>(), 3.0);
        trainer.resetMetrics();
        const auto trained = trainer.trainOnBatch(batch);
        QCOMPARE(trained[0].second.get<double>(), 10.0);
        QCOMPARE(onlyWeight(*model), 2.0F); // 1 - 0.1 · mean(2 (w - 3) x²) = 1 + 0.1 · 10
        const auto again = trainer.trainOnBatch(batch);
        QCOMPARE(again[0].second.get<double>(), 6.25); // the mean of 10 and 2.5
        const auto predicted = trainer.predictOnBatch({Array::of<float>({1, 1}, {2})});
        QCOMPARE(std::as_const(predicted[0]).as<float>()[0], 2 * onlyWeight(*model));
        QCOMPARE(trainer.optimizer().iterations(), 2);
    }

    void weighsTheClassesOfASingleBatch()
    {
        const auto model = oneWeightModel();
        Trainer trainer(*model, plainSettings(), {});
        const auto figures
            = trainer.trainOnBatch({.inputs = {Array::of<float>({2, 1}, {1, 1})},
                                       .targets = {Array::of<float>({2, 1}, {0, 1})}},
                {{0, 4.0}, {1, 1.0}});
        QCOMPARE(figures[0].second.get<double>(), 2.0); // 4 · 1² / 2
    }

    void checkpointsReadBack()
    {
        const std::filesystem::path file = temporaryFolder().toStdString() + "/c";
        Checkpoint checkpoint{{{"epoch", 3}}, {}};
        checkpoint.arrays["b"] = {Array::of<float>({2}, {1, 2}), Array::of<double>({}, {5})};
        checkpoint.arrays["a"] = {Array::of<std::int64_t>({1}, {7}), Array({0, 3}, DType::float32)};
        checkpoint.arrays["none"] = {};
        writeCheckpoint(file, checkpoint);
        const Checkpoint back = readCheckpoint(file);
        QCOMPARE(back.head, checkpoint.head);
        QCOMPARE(back.arrays.size(), std::size_t(3));
        QCOMPARE(back.arrays.at("b")[0].as<float>()[1], 2.0F);
        QCOMPARE(back.arrays.at("b")[1].at(0), 5.0);
        QCOMPARE(back.arrays.at("a")[0].at(0), 7.0);
        QVERIFY((back.arrays.at("a")[1].shape() == Shape{0, 3}));
    }

    void checkpointsAreWrittenBeside()
    {
        const std::filesystem::path folder = temporaryFolder().toStdString();
        CheckpointSaver saver(folder / "c", 0);
        QVERIFY(saver.isDue());
        saver.save({{{"epoch", 1}}, {}});
        saver.save({{{"epoch", 2}}, {}});
        saver.finish();
        QVERIFY(!saver.takeFault());
        QCOMPARE(readCheckpoint(folder / "c").head["epoch"], Value(2));
        CheckpointSaver broken(folder / "none" / "c", 1000);
        QVERIFY(!broken.isDue());
        broken.save({});
        broken.finish();
        QVERIFY(broken.takeFault());
        QVERIFY(!broken.takeFault());
    }
};

NW_TEST(FitHooksTest)
#include "tst_fit_hooks.moc"
