#include "app/window/panels_link.h"

#include "app/data/data_panel.h"
#include "app/data/data_preview.h"
#include "app/documents/document.h"
#include "app/window/issues_panel.h"
#include "tests/support/places.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "tests/support/window/opened_window.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/inspector/node_panel.h"
#include "widgets/palette/palette.h"

#include <QPushButton>

namespace netwright::test {
namespace {

int firstOf(const Document& document, const std::string& className)
{
    for (const BlueprintNode& node : document.network().nodes)
        if (node.className == className) return node.id;
    return 0;
}

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
