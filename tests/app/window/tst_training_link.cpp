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
#include "widgets/inspector/fields/number_box.h"
#include "widgets/inspector/param_form.h"
#include "widgets/inspector/training_form.h"

#include <QTabWidget>

#include <random>

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

    void trainsWithWhatStandsTyped()
    {
        OpenedWindow window;
        window.open("spiral");
        window->raisePanel("trainingDock");
        auto* const form = window->findChild<TrainingForm*>();
        form->findChild<QTabWidget*>("parts")->setCurrentIndex(1);
        auto* const box = form->findChild<ParamForm*>("fit")
                              ->findChild<QWidget*>("epochs")
                              ->findChild<NumberBox*>();
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, "2");
        window.work().actions["training.start"].trigger();
        QCOMPARE(window.work().document.setting("fit/epochs").get<int>(), 2);
        QVERIFY(waitFor([&] { return isIdle(window); }));
    }

    void anotherProjectMayComeAtAnyTime()
    {
        OpenedWindow window;
        TrainingSession& session = window.work().session;
        Actions& actions = window.work().actions;
        QStringList failures;
        connect(&session, &TrainingSession::failed, this,
            [&](const Text& text) { failures << QString::fromStdString(text.english()); });
        std::mt19937 random(5);
        const char* const orders[] = {"training.start", "training.pause", "training.step_batch",
            "training.step_epoch", "training.stop", "training.stop_best", "training.reset",
            "edit.undo", "edit.redo", "edit.layout", "edit.select_all", "edit.cut", "edit.undo"};
        const int rounds = std::max(10, qEnvironmentVariableIntValue("NETWRIGHT_ROUNDS"));
        for (int round = 0; round < rounds; ++round) {
            window.open(round % 2 == 0 ? "spiral" : "waves");
            window.work().document.setSetting("fit/epochs", 100000, "Change epochs");
            actions["training.start"].trigger();
            for (unsigned i = random() % 8; i > 0; --i) {
                QAction& action = actions[orders[random() % std::size(orders)]];
                if (action.isEnabled()) action.trigger();
                if (random() % 2 == 0)
                    waitFor([&] { return session.state() == TrainingSession::State::running; }, 20);
            }
        }
        window.open("spiral");
        QVERIFY(waitFor([&] { return isIdle(window); }));
        actions["training.step_batch"].trigger();
        QVERIFY(waitFor([&] { return session.state() == TrainingSession::State::paused; }));
        QVERIFY2(failures.isEmpty(), qPrintable(failures.join("; ")));
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
