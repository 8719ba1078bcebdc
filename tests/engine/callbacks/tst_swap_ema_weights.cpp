#include "tests/engine/callbacks/fake_training.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

namespace {

class AveragedTraining final : public FakeTraining {
public:
    void swapAverages() override { std::swap(weights, averages); }
    void setAveragesToWeights() override { averages = weights; }
    int epochs() const override { return 2; }

    int averages = 7;
};

} // namespace

class SwapEMAWeightsTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Callback, "SwapEMAWeights"); }

    void evaluatesWithTheAverages()
    {
        AveragedTraining training;
        training.weights = 1;
        auto callback = create<Callback>("SwapEMAWeights");
        callback->onTrainBegin(training);
        callback->onTestBegin(training);
        QCOMPARE(training.weights, 7);
        callback->onTestEnd(training, {});
        QCOMPARE(training.weights, 1);
        Logs logs;
        callback->onEpochEnd(training, 0, logs);
        QCOMPARE(training.weights, 1);
        callback->onPredictBegin(training);
        QCOMPARE(training.weights, 7);
        callback->onPredictEnd(training);
        QCOMPARE(training.averages, 7);
    }

    // After an epoch the averages stay until the next one begins; after the last one both are the
    // averages, which fit puts in at its end.
    void showsTheAveragesBetweenEpochs()
    {
        AveragedTraining training;
        training.weights = 1;
        auto callback = create<Callback>("SwapEMAWeights", {{"swap_on_epoch", true}});
        callback->onTrainBegin(training);
        callback->onEpochBegin(training, 0);
        QCOMPARE(training.weights, 1);
        Logs logs;
        callback->onEpochEnd(training, 0, logs);
        QCOMPARE(training.weights, 7);
        callback->onEpochBegin(training, 1);
        QCOMPARE(training.weights, 1);
        callback->onEpochEnd(training, 1, logs);
        QCOMPARE(training.weights, 7);
        QCOMPARE(training.averages, 7);
    }
};

NW_TEST(SwapEMAWeightsTest)
#include "tst_swap_ema_weights.moc"
