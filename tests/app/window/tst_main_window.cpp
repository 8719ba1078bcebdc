#include "app/window/main_window.h"

#include "app/data/data_panel.h"
#include "app/data/data_preview.h"
#include "app/documents/document.h"
#include "app/training/training_session.h"
#include "app/window/actions.h"
#include "app/window/file_actions.h"
#include "app/window/issues_panel.h"
#include "engine/formats/npz.h"
#include "tests/support/places.h"
#include "tests/support/run_cli.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "tests/support/window/opened_window.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/inspector/node_panel.h"
#include "widgets/inspector/param_form.h"
#include "widgets/palette/palette.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

namespace netwright::test {
namespace {

// The layers of LeNet-5 in their order, and what is typed into their settings.
struct Step {
    const char* className;
    QList<QPair<QString, QString>> settings;
};
const QList<Step> kLeNet = {{"InputLayer", {{"batch_shape", "?, 28, 28, 1"}}},
    {"Conv2D",
        {{"filters", "6"}, {"kernel_size", "5"}, {"padding", "same"}, {"activation", "tanh"}}},
    {"AveragePooling2D", {}},
    {"Conv2D", {{"filters", "16"}, {"kernel_size", "5"}, {"activation", "tanh"}}},
    {"AveragePooling2D", {}}, {"Flatten", {}},
    {"Dense", {{"units", "120"}, {"activation", "tanh"}}},
    {"Dense", {{"units", "84"}, {"activation", "tanh"}}},
    {"Dense", {{"units", "10"}, {"activation", "softmax"}}}};

// Types into the control of that name below `parent`: a number, a line, or the name of a choice.
void typeInto(QWidget& parent, const QString& name, const QString& text)
{
    auto* const place = parent.findChild<QWidget*>(name);
    QVERIFY2(place != nullptr, qPrintable(name));
    QWidget* field = qobject_cast<QComboBox*>(place);
    if (field == nullptr) field = place->findChild<QAbstractSpinBox*>();
    if (field == nullptr) field = place->findChild<QComboBox*>();
    if (field == nullptr) field = place->findChild<QLineEdit*>();
    QVERIFY2(field != nullptr, qPrintable(name));
    field->setFocus();
    if (qobject_cast<QComboBox*>(field) == nullptr)
        QTest::keyClick(field, 'A', Qt::ControlModifier);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
    QCoreApplication::processEvents();
}

void typeSettings(OpenedWindow& window, const Step& step)
{
    window->raisePanel("settingsDock");
    QCoreApplication::processEvents(); // the form follows the selection
    auto* const form = window->findChild<NodePanel*>()->findChild<ParamForm*>();
    for (const auto& [key, text] : step.settings) typeInto(*form, key, text);
}

// Types a name into the search box, and takes the first layer found.
void addBySearch(OpenedWindow& window, const QString& name)
{
    CanvasView& canvas = window.work().canvas;
    canvas.setFocus();
    QTest::keyClick(&canvas, Qt::Key_Space);
    QVERIFY(
        waitFor([] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr; }));
    QWidget* const box = QApplication::focusWidget();
    typeText(*box, name);
    QTest::keyClick(box, Qt::Key_Return);
    QCoreApplication::processEvents();
}

// Finds a layer in the palette and clicks on it.
void addByClick(OpenedWindow& window, const QString& name)
{
    auto* const palette = window->findChild<LayerPalette*>();
    auto* const search = palette->findChild<QLineEdit*>();
    search->clear();
    typeText(*search, name);
    auto* const tree = palette->findChild<QTreeView*>();
    const QModelIndexList found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole,
        name, 1, Qt::MatchFixedString | Qt::MatchRecursive);
    QVERIFY2(!found.isEmpty(), qPrintable(name));
    tree->scrollTo(found.first());
    QTest::mouseClick(
        tree->viewport(), Qt::LeftButton, {}, tree->visualRect(found.first()).center());
    QTest::qWait(QApplication::doubleClickInterval() + 50); // two layers, no double-click
}

// Data and loss with the keyboard: the loss is what the issue of the data offers.
void chooseDigits(OpenedWindow& window)
{
    window->raisePanel("dataDock");
    typeInto(*window->findChild<DataPanel*>(), "sets", "Digits");
    QVERIFY(waitFor([&] { return window.work().preview.facts() != nullptr; }, 30000));
    window->raisePanel("issuesDock");
    auto* const issues = window->findChild<IssuesPanel*>();
    QVERIFY(waitFor([&] { return issues->findChild<QPushButton*>("fix") != nullptr; }));
    auto* const fix = issues->findChild<QPushButton*>("fix");
    fix->setFocus();
    QTest::keyClick(fix, Qt::Key_Space);
    QVERIFY(!window.work().document.setting("compile/loss").is_null());
}

void trainAndCompareWithTheCommandLine(OpenedWindow& window)
{
    Workspace& work = window.work();
    QVERIFY2(!work.document.checkResult().hasErrors(), "the drawing has errors");
    QSignalSpy epochs(&work.session, &TrainingSession::epochFinished);
    press(*window, QKeySequence("F5"));
    QVERIFY(waitFor([&] { return epochs.count() >= 2; }, 120000));
    press(*window, QKeySequence("Shift+F5"));
    QVERIFY(waitFor([&] { return !work.session.isActive(); }, 20000));

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
            typeSettings(window, step);
        }
        QCOMPARE(window.work().document.checkResult().parameters, 61706.0);
        chooseDigits(window);
        trainAndCompareWithTheCommandLine(window);
    }

    void drawsLeNetTrainsAndExportsWithTheMouse()
    {
        OpenedWindow window;
        window.work().actions["file.new"].trigger();
        CanvasView& canvas = window.work().canvas;
        for (const Step& step : kLeNet) {
            addByClick(window, step.className);
            typeSettings(window, step);
        }
        QCOMPARE(window.work().document.checkResult().parameters, 61706.0);
        // The last wire is taken away and drawn again by hand.
        Document& document = window.work().document;
        const Wire last = document.network().wires.back();
        canvas.fitAll();
        QCoreApplication::processEvents();
        const QPoint from = canvas.mapFromScene(canvas.portPosition(last.from, false));
        const QPoint to = canvas.mapFromScene(canvas.portPosition(last.to, true));
        drag(*canvas.viewport(), to, to + QPoint(160, 60));
        if (QWidget* const box = QApplication::focusWidget()) QTest::keyClick(box, Qt::Key_Escape);
        QCOMPARE(qsizetype(document.network().wires.size()), kLeNet.size() - 2);
        drag(*canvas.viewport(), from, to);
        QCOMPARE(qsizetype(document.network().wires.size()), kLeNet.size() - 1);
        chooseDigits(window);
        trainAndCompareWithTheCommandLine(window);
    }

    void namesEachControl()
    {
        OpenedWindow window;
        window.open("digits");
        QStringList faults;
        for (QWidget* const widget : window->findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus
                || widget->focusProxy() != nullptr)
                continue;
            QAccessibleInterface* const told = QAccessible::queryAccessibleInterface(widget);
            if (told == nullptr || told->text(QAccessible::Name).isEmpty())
                faults.append(QString("%1 %2 in %3")
                                  .arg(widget->metaObject()->className(), widget->objectName(),
                                      widget->parentWidget()->metaObject()->className()));
        }
        for (const QString& fault : faults) qInfo("%s", qPrintable(fault));
        QCOMPARE(faults.size(), 0);
    }

    void renamesALayerWithTheKeyboard()
    {
        OpenedWindow window;
        window.open("spiral");
        Document& document = window.work().document;
        const int id = document.network().nodes[1].id;
        window.work().canvas.selectNodes({id});
        QCoreApplication::processEvents(); // the panel follows the selection
        window.work().canvas.setFocus();
        QTest::keyClick(&window.work().canvas, Qt::Key_F2);
        auto* const title = window->findChild<NodePanel*>()->findChild<QLineEdit*>("title");
        QTest::keyClicks(title, "first");
        QTest::keyClick(title, Qt::Key_Return);
        QCOMPARE(document.network().find(id)->name(), std::string("first"));
    }

    void showsTheSettingOfAnIssue()
    {
        OpenedWindow window;
        window.open("spiral");
        auto* const issues = window->findChild<IssuesPanel*>();
        const auto isInFront = [&window](const QString& dock) {
            return !window.find<QDockWidget>(dock).visibleRegion().isEmpty();
        };
        emit issues->settingChosen("compile/loss");
        QVERIFY(waitFor([&] { return isInFront("trainingDock") && !isInFront("dataDock"); }));
        emit issues->settingChosen("data/train");
        QVERIFY(waitFor([&] { return isInFront("dataDock") && !isInFront("trainingDock"); }));
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
        QVERIFY(waitFor([&] { return !window.work().actions["file.export_model"].isEnabled(); }));
    }
};

NW_TEST(MainWindowTest)

} // namespace
} // namespace netwright::test

#include "tst_main_window.moc"
