#include "app/window/training_link.h"

#include "app/documents/document.h"
#include "app/window/actions.h"
#include "app/window/banner.h"
#include "app/window/log_panel.h"
#include "app/window/training_panel.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "tests/support/window/opened_window.h"
#include "widgets/charts/charts_panel.h"

namespace netwright::test {
namespace {

bool isIdle(OpenedWindow& window)
{
    return window.work().session.state() == TrainingSession::State::idle;
}

class TrainingLinkTest final : public QObject {
    Q_OBJECT
private slots:
    void saysWhatStandsInTheWayOfATraining()
    {
        OpenedWindow window;
        window.work().actions["file.new"].trigger();
        window.work().actions["training.start"].trigger();
        QCOMPARE(window.work().banner.key(), QString("obstacle"));
        QVERIFY(isIdle(window));
        window.open("spiral");
        window.work().document.setSetting("data", nullptr, "No data");
        window.work().actions["training.start"].trigger();
        QVERIFY(window.work().banner.sentence().contains("data"));
        window.work().document.undoStack().undo();
        window.work().document.setSetting("compile/loss", nullptr, "No loss");
        window.work().actions["training.start"].trigger();
        QVERIFY(window.work().banner.sentence().contains("loss"));
        QVERIFY(isIdle(window));
    }

    void trainsPausesStepsAndStops()
    {
        OpenedWindow window;
        window.open("spiral");
        Actions& actions = window.work().actions;
        TrainingSession& session = window.work().session;
        window.work().document.setSetting("fit/epochs", 100000, "Change epochs");
        actions["training.start"].trigger();
        QVERIFY(waitFor([&] { return session.state() == TrainingSession::State::running; }));
        QVERIFY(!actions["training.start"].isEnabled());
        actions["training.pause"].trigger();
        QVERIFY(waitFor([&] { return session.state() == TrainingSession::State::paused; }));
        QVERIFY(actions["training.pause"].isChecked());
        actions["training.step_batch"].trigger();
        actions["training.start"].trigger(); // goes on
        QVERIFY(waitFor([&] { return session.state() == TrainingSession::State::running; }));
        actions["training.stop"].trigger();
        QVERIFY(waitFor([&] { return isIdle(window); }));
        QVERIFY(window->charts().quantities().contains("loss"));
        QVERIFY(window.work().log.toPlainText().contains("Stopped by the user."));
        QVERIFY(actions["file.export_model"].isEnabled());
        actions["training.reset"].trigger();
        QVERIFY(waitFor([&] { return session.hasModel(); }));
    }

    void marksALearningRateThatWasChanged()
    {
        OpenedWindow window;
        window.open("spiral");
        window.work().document.setSetting("fit/epochs", 100000, "Change epochs");
        TrainingSession& session = window.work().session;
        window.work().actions["training.start"].trigger();
        QVERIFY(waitFor([&] { return session.state() == TrainingSession::State::running; }));
        emit window->findChild<TrainingPanel*>()->rateChanged(0.0005);
        QVERIFY(waitFor([&] { return qAbs(session.status().learningRate - 0.0005) < 1e-9; }));
        window.work().actions["training.stop"].trigger();
        QVERIFY(waitFor([&] { return isIdle(window); }));
    }
};

NW_TEST(TrainingLinkTest)

} // namespace
} // namespace netwright::test

#include "tst_training_link.moc"
