#include "app/window/panels_link.h"

#include "app/cli/project_templates.h"
#include "app/data/data_panel.h"
#include "app/data/data_preview.h"
#include "app/documents/document.h"
#include "app/documents/drawing_model.h"
#include "app/documents/project_file.h"
#include "app/window/issues_panel.h"
#include "app/window/lenses_panel.h"
#include "engine/base/error.h"
#include "engine/formats/file.h"
#include "engine/formats/json.h"
#include "tests/support/places.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "tests/support/window/opened_window.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/common/strings.h"
#include "widgets/inspector/node_panel.h"
#include "widgets/palette/outline.h"
#include "widgets/palette/palette.h"

#include <QMenu>
#include <QPushButton>

#include <random>

namespace netwright::test {
namespace {

int firstOf(const Document& document, const std::string& className)
{
    for (const BlueprintNode& node : document.network().nodes)
        if (node.className == className) return node.id;
    return 0;
}

// One place of a project holds something else than it should.
class Spoiler {
public:
    explicit Spoiler(unsigned seed) : m_random(seed) { }

    Value spoiled(Value project)
    {
        Value* at = &project;
        for (int depth = 1 + below(7); depth > 0 && at->is_structured() && !at->empty(); --depth) {
            auto next = at->begin();
            std::advance(next, below(static_cast<int>(at->size())));
            at = &*next;
        }
        *at = odd();
        return project;
    }

private:
    int below(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }

    Value odd()
    {
        static const std::vector<Value> values = {Value(), true, -1, 0, 3'000'000'000, 1e300, 0.5,
            "", "x", "ä/../%1", Value::array(), Value::object(), Value::array({1, "a", Value()}),
            Value::array({Value::array({Value::array()})}), {{"class_name", 5}},
            {{"class_name", "Dense"}, {"config", 5}},
            {{"class_name", "Adam"}, {"config", {{"learning_rate", "fast"}}}},
            {{"a", {{"b", {{"c", Value()}}}}}}, -1e-300, Value::array({-1, -1})};
        return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
    }

    std::mt19937 m_random;
};

class PanelsLinkTest final : public QObject {
    Q_OBJECT
private slots:
    void appendsWhatWasClickedInThePalette()
    {
        OpenedWindow window;
        window.open("spiral");
        const std::size_t nodes = window.work().document.network().nodes.size();
        emit window->findChild<LayerPalette*>()->chosen("Dropout");
        QCOMPARE(window.work().document.network().nodes.size(), nodes + 1);
    }

    void offersTheMenuOfTheDrawingInTheOutline()
    {
        OpenedWindow window;
        window.open("spiral");
        emit window->findChild<Outline*>()->contextMenuRequested({});
        auto* const menu = window.work().canvas.findChild<QMenu*>("canvasMenu");
        QVERIFY(menu != nullptr && menu->isVisible());
        menu->close();
    }

    void writesWhatWasEditedInTheFormAsOneStep()
    {
        OpenedWindow window;
        window.open("spiral");
        Document& document = window.work().document;
        const int dense = firstOf(document, "Dense");
        window.work().canvas.selectNodes({dense});
        auto* const form = window->findChild<NodePanel*>();
        const Value before = document.network().find(dense)->config["units"];
        for (int units = 9; units < 14; ++units) emit form->paramEdited("units", units, true);
        emit form->stepsFinished();
        QCOMPARE(document.network().find(dense)->config["units"].get<int>(), 13);
        document.undoStack().undo();
        QVERIFY(document.network().find(dense)->config["units"] == before);
    }

    void showsAnyProjectHoweverWrong()
    {
        OpenedWindow window;
        window.open("spiral");
        const int rounds = std::max(10, qEnvironmentVariableIntValue("NETWRIGHT_ROUNDS"));
        for (int round = 0; round < rounds; ++round) {
            const auto& templates = projectTemplates();
            const ProjectTemplate& entry
                = templates[static_cast<std::size_t>(round) % templates.size()];
            Spoiler spoiler(static_cast<unsigned>(round));
            Value project = spoiler.spoiled(parseJson(entry.json, entry.name));
            if (round % 3 == 0) project = spoiler.spoiled(project);
            const std::string text = project.dump();
            try {
                window.work().file.openNew(project);
            } catch (const Error&) {
                continue; // refused, with a sentence
            } catch (const std::exception& error) {
                QFAIL(qPrintable(QString(error.what()) + " " + toQt(text)));
            }
            try {
                window.work().canvas.selectAll();
                QVERIFY(waitFor([&] { return !window.work().preview.isLoading(); }, 20000));
                window.work().canvas.selectNodes(
                    window.work().canvas.selectedNodes().mid(round % 3, 1));
                QCoreApplication::processEvents();
                window.work().document.setSetting("fit/epochs", round + 1, "Change epochs");
                window.work().document.setSetting("callbacks", Value::array(), "None");
                DrawingModel& drawing = window.work().drawing;
                const Value copied
                    = parseJson(fromQt(drawing.copyText(drawing.nodes())), "Clipboard");
                drawing.paste(toQt(spoiler.spoiled(copied).dump()), {30, 30}, round % 2 == 0);
                while (window.work().document.undoStack().canUndo())
                    window.work().document.undoStack().undo();
            } catch (const std::exception& error) {
                QFAIL(qPrintable(QString(error.what()) + " " + toQt(text)));
            }
        }
    }

    void readsAFileAgainThatCouldNotBeRead()
    {
        OpenedWindow window;
        window.open("spiral");
        const DataPreview& preview = window.work().preview;
        QVERIFY(waitFor([&] { return preview.facts() != nullptr; }, 20000));
        const QString path = temporaryFolder() + "/points.csv";
        auto* const panel = window->findChild<DataPanel*>();
        auto* const problem = panel->findChild<QWidget*>("problem");
        emit panel->fileDropped(path);
        QVERIFY(waitFor([&] { return !problem->isHidden(); }, 20000));
        writeTextFileAtomically(path.toStdString(), "a,b\n1,2\n3,4\n");
        emit panel->fileDropped(path);
        QVERIFY(waitFor([&] { return preview.facts() != nullptr; }, 20000));
        QVERIFY(problem->isHidden());
        window->findChild<LensesPanel*>()->setCurrentIndex(LensesPanel::prediction);
        window->findChild<LensesPanel*>()->setChosenSample(1000); // there is none
    }

    void offersAFixWhereDataAndNetworkDiffer()
    {
        OpenedWindow window;
        window.open("spiral");
        QVERIFY(waitFor([&] { return window.work().preview.facts() != nullptr; }, 20000));
        auto* const issues = window->findChild<IssuesPanel*>();
        QCOMPARE(issues->errors(), 0);
        Document& document = window.work().document;
        const int input = firstOf(document, "InputLayer");
        document.setParam({input}, "batch_shape", {nullptr, 5});
        QVERIFY(waitFor([&] { return issues->errors() > 0; }));
        window->raisePanel("issuesDock");
        QVERIFY(waitFor([&] { return issues->findChild<QPushButton*>("fix") != nullptr; }));
        QTest::mouseClick(issues->findChild<QPushButton*>("fix"), Qt::LeftButton);
        QVERIFY(waitFor([&] { return issues->errors() == 0; }));
        QCOMPARE(
            document.network().find(input)->config["batch_shape"].dump(), std::string("[null,2]"));
    }

    void takesADroppedFileAsData()
    {
        OpenedWindow window;
        window.open("spiral");
        const QString path = temporaryFolder() + "/points.csv";
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a,b,kind\n");
        for (int i = 0; i < 40; ++i)
            file.write(QString("%1,%2,%3\n").arg(i).arg(40 - i).arg(i % 2).toUtf8());
        file.close();
        emit window->findChild<DataPanel*>()->fileDropped(path);
        QVERIFY(window.work().document.setting("data/train").contains("csv"));
        QVERIFY(waitFor([&] {
            const DataFacts* const facts = window.work().preview.facts();
            return facts != nullptr && facts->table.samples == 40;
        }));
    }

    void saysWhichFilesAreNoData()
    {
        OpenedWindow window;
        window.open("spiral");
        const Value before = window.work().document.setting("data");
        emit window->findChild<DataPanel*>()->fileDropped("/tmp/holiday.mp4");
        QVERIFY(window.work().document.setting("data") == before);
    }
};

NW_TEST(PanelsLinkTest)

} // namespace
} // namespace netwright::test

#include "tst_panels_link.moc"
