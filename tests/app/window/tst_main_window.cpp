#include "app/window/main_window.h"

#include "app/data/data_panel.h"
#include "app/data/data_preview.h"
#include "app/documents/document.h"
#include "app/training/training_session.h"
#include "app/window/actions.h"
#include "app/window/file_actions.h"
#include "engine/formats/npz.h"
#include "tests/support/places.h"
#include "tests/support/run_cli.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "tests/support/window/opened_window.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/palette/palette.h"

#include <QApplication>
#include <QLineEdit>

namespace netwright::test {
namespace {

// The layers of LeNet-5 in their order, and the settings in which they differ from the usual ones.
struct Step {
    const char* className;
    Config settings;
};
const std::vector<Step> kLeNet = {{"InputLayer", {{"batch_shape", {nullptr, 28, 28, 1}}}},
    {"Conv2D",
        {{"filters", 6}, {"kernel_size", {5, 5}}, {"padding", "same"}, {"activation", "tanh"}}},
    {"AveragePooling2D", Config::object()},
    {"Conv2D", {{"filters", 16}, {"kernel_size", {5, 5}}, {"activation", "tanh"}}},
    {"AveragePooling2D", Config::object()}, {"Flatten", Config::object()},
    {"Dense", {{"units", 120}, {"activation", "tanh"}}},
    {"Dense", {{"units", 84}, {"activation", "tanh"}}},
    {"Dense", {{"units", 10}, {"activation", "softmax"}}}};

// Types a name into the search box that the given keys open, and takes the first layer found.
void addBySearch(OpenedWindow& window, const QString& name)
{
    CanvasView& canvas = window.work().canvas;
    canvas.setFocus();
    QTest::keyClick(&canvas, Qt::Key_Space);
    QVERIFY(waitFor([] {
        return QApplication::focusWidget() != nullptr
            && qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr;
    }));
    QWidget* const box = QApplication::focusWidget();
    typeText(*box, name);
    QTest::keyClick(box, Qt::Key_Return);
    QCoreApplication::processEvents();
}

// The settings of the layer that was added last.
void setSettings(OpenedWindow& window, const Config& settings)
{
    Document& document = window.work().document;
    const int id = document.network().nodes.back().id;
    for (const auto& [key, value] : settings.items()) document.setParam({id}, key, value);
}

void prepareTraining(OpenedWindow& window)
{
    Document& document = window.work().document;
    Value data = DataPanel::dataForBuiltin("digits_rendered");
    data["train"]["samples"] = 640;
    data["validation"]["samples"] = 160;
    document.setSetting("data", data, "Choose data");
    document.setSetting("compile",
        {{"optimizer", "adam"}, {"loss", "sparse_categorical_crossentropy"},
            {"metrics", {"accuracy"}}},
        "Compile");
    document.setSetting("fit/epochs", 2, "Change epochs");
    document.setSetting("fit/seed", 1, "Change seed");
}

void trainAndCompareWithTheCommandLine(OpenedWindow& window)
{
    Workspace& work = window.work();
    QVERIFY(waitFor([&] { return work.preview.facts() != nullptr; }, 30000));
    QVERIFY2(!work.document.checkResult().hasErrors(), "the drawing has errors");
    QSignalSpy epochs(&work.session, &TrainingSession::epochFinished);
    press(*window, QKeySequence("F5"));
    QVERIFY(waitFor([&] { return work.session.isActive(); }));
    QVERIFY(waitFor([&] { return epochs.count() == 2 && !work.session.isActive(); }, 120000));

    const QString folder = temporaryFolder(), model = folder + "/lenet.keras";
    window->files().setChooser({}, [&model](const QString&, const QString&) { return model; });
    QSignalSpy exported(&work.session, &TrainingSession::exported);
    press(*window, QKeySequence("Ctrl+E"));
    QVERIFY(waitFor([&] { return exported.count() == 1; }, 20000));

    // The same samples through the window's model and through the command line.
    const Array samples = work.preview.facts()->table.inputs.front().values;
    std::vector<float> inWindow;
    work.session.ask("test",
        [&inWindow, samples](
            Model& network, const TrainingSession::RunOptions& options) -> TrainingSession::Answer {
            const Array answer
                = predict(network, {samples}, 32, options.backend, options.threads).front();
            return [&inWindow, answer] {
                inWindow.assign(answer.as<float>().begin(), answer.as<float>().end());
            };
        });
    QVERIFY(waitFor([&] { return !inWindow.empty(); }));
    writeNpzFile((folder + "/x.npz").toStdString(), {{"x0", samples.cast(DType::float32)}});
    const CliResult run
        = runCli({"predict", model, "--input", folder + "/x.npz", "--output", folder + "/y.npz"});
    QVERIFY2(run.exitCode == 0, qPrintable(run.err));
    const NamedArrays said = readNpzFile((folder + "/y.npz").toStdString());
    const Array& outside = *findArray(said, "y0");
    QCOMPARE(outside.count(), inWindow.size());
    for (std::size_t i = 0; i < inWindow.size(); ++i)
        QVERIFY(std::abs(outside.at(i) - inWindow[i]) <= 1e-6);
}

class MainWindowTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (isSanitized()) QSKIP("Trains for long under a sanitizer.");
    }

    void startsWithTheWelcomePage()
    {
        OpenedWindow window;
        QVERIFY(window->isWelcoming());
        window.open("spiral");
        QVERIFY(!window->isWelcoming());
        window.work().actions["file.welcome"].trigger();
        QVERIFY(window->isWelcoming());
    }

    void drawsLeNetTrainsAndExportsWithTheKeyboard()
    {
        OpenedWindow window;
        press(*window, QKeySequence("Ctrl+N"));
        for (const Step& step : kLeNet) {
            addBySearch(window, step.className);
            setSettings(window, step.settings);
        }
        QCOMPARE(window.work().document.network().nodes.size(), kLeNet.size());
        QCOMPARE(window.work().document.network().wires.size(), kLeNet.size() - 1);
        QCOMPARE(window.work().document.checkResult().parameters, 61706.0);
        prepareTraining(window);
        trainAndCompareWithTheCommandLine(window);
    }

    void drawsLeNetTrainsAndExportsWithTheMouse()
    {
        OpenedWindow window;
        window.work().actions["file.new"].trigger();
        CanvasView& canvas = window.work().canvas;
        for (const Step& step : kLeNet) {
            emit window->findChild<LayerPalette*>()->chosen(step.className);
            setSettings(window, step.settings);
        }
        // The last wire is taken away and drawn again by hand.
        Document& document = window.work().document;
        const Wire last = document.network().wires.back();
        canvas.fitAll();
        QCoreApplication::processEvents();
        const QPoint from = canvas.mapFromScene(canvas.portPosition(last.from, false));
        const QPoint to = canvas.mapFromScene(canvas.portPosition(last.to, true));
        drag(*canvas.viewport(), to, to + QPoint(160, 60));
        QTest::keyClick(QApplication::activePopupWidget() != nullptr
                ? QApplication::activePopupWidget()
                : static_cast<QWidget*>(&canvas),
            Qt::Key_Escape);
        QCOMPARE(document.network().wires.size(), kLeNet.size() - 2);
        drag(*canvas.viewport(), from, to);
        QCOMPARE(document.network().wires.size(), kLeNet.size() - 1);
        prepareTraining(window);
        trainAndCompareWithTheCommandLine(window);
    }

    void stopsATrainingWhenItIsClosed()
    {
        OpenedWindow window;
        window.open("spiral");
        window.work().document.setSetting("fit/epochs", 100000, "Change epochs");
        press(*window, QKeySequence("F5"));
        QVERIFY(waitFor(
            [&] { return window.work().session.state() == TrainingSession::State::running; }));
        QVERIFY(window->close());
    }

    void dropsTheModelOfAnotherProject()
    {
        OpenedWindow window;
        window.open("spiral");
        window.work().document.setSetting("fit/epochs", 1, "Change epochs");
        press(*window, QKeySequence("F5"));
        QVERIFY(waitFor([&] { return window.work().session.hasModel(); }));
        window.open("waves");
        QVERIFY(waitFor([&] { return !window.work().session.hasModel(); }));
        QVERIFY(!window.work().actions["file.export_model"].isEnabled());
    }
};

NW_TEST(MainWindowTest)

} // namespace
} // namespace netwright::test

#include "tst_main_window.moc"
