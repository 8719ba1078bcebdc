#include "app/window/training_panel.h"

#include "app/settings/preferences.h"
#include "app/window/actions.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "widgets/inspector/learning_rate_field.h"

#include <QLabel>
#include <QProgressBar>

namespace netwright::test {
namespace {

class TrainingPanelTest final : public QObject {
    Q_OBJECT
private slots:
    void showsHowFarTheTrainingIs()
    {
        Preferences preferences;
        Actions actions(preferences);
        TrainingPanel panel(actions);
        showAndWait(panel);
        panel.showState(TrainingSession::State::running,
            {.epoch = 1,
                .epochs = 4,
                .batch = 50,
                .batches = 100,
                .samplesPerSecond = 12345,
                .secondsLeft = 65,
                .memoryBytes = 3 << 20,
                .learningRate = 0.001});
        QCOMPARE(panel.findChild<QLabel*>("trainingState")->text(),
            QString("Training, epoch 2 of 4, batch 50 of 100"));
        QCOMPARE(panel.findChild<QProgressBar*>("progress")->value(), 375);
        panel.showState(TrainingSession::State::idle, {});
        QCOMPARE(panel.findChild<QProgressBar*>("progress")->value(), 0);
        QCOMPARE(panel.findChild<QLabel*>("trainingState")->text(), QString("Ready to train"));
    }

    void saysWhatStandsInTheWay()
    {
        Preferences preferences;
        Actions actions(preferences);
        TrainingPanel panel(actions);
        const auto* const state = panel.findChild<QLabel*>("trainingState");
        panel.setObstacle("There is no network yet.");
        QCOMPARE(state->text(), QString("There is no network yet."));
        panel.showState(TrainingSession::State::preparing, {});
        QCOMPARE(state->text(), QString("Preparing…"));
        panel.showState(TrainingSession::State::idle, {});
        panel.setObstacle({});
        QCOMPARE(state->text(), QString("Ready to train"));
    }

    void reportsALearningRateOnlyWhileItTrains()
    {
        Preferences preferences;
        Actions actions(preferences);
        TrainingPanel panel(actions);
        showAndWait(panel);
        auto* const rate = panel.findChild<QWidget*>("learningRate");
        QVERIFY(!rate->isEnabled());
        panel.showState(TrainingSession::State::paused, {.epochs = 1, .learningRate = 0.01});
        QVERIFY(rate->isEnabled());
    }

    void showsTheRateThatTheProjectBeginsWith()
    {
        Preferences preferences;
        Actions actions(preferences);
        TrainingPanel panel(actions);
        showAndWait(panel);
        const auto* const rate = panel.findChild<LearningRateField*>("learningRate");
        const auto show = [&panel](const Value& optimizer) {
            panel.showProject({{"optimizer", optimizer}}, Value::object(), Value::array());
        };
        show({{"class_name", "SGD"}, {"config", {{"learning_rate", 0.25}}}});
        QCOMPARE(rate->rate(), 0.25);
        panel.showState(TrainingSession::State::running, {.epochs = 1, .learningRate = 0.125});
        QCOMPARE(rate->rate(), 0.125);
        panel.showState(TrainingSession::State::idle, {});
        show("adam");
        QCOMPARE(float(rate->rate()), 0.001F);
    }
};

NW_TEST(TrainingPanelTest)

} // namespace
} // namespace netwright::test

#include "tst_training_panel.moc"
