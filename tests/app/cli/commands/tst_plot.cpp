#include "tests/app/cli/folder.h"
#include "tests/support/test.h"

#include <QStandardPaths>

using namespace netwright;
using namespace netwright::test;

class PlotTest : public QObject {
    Q_OBJECT
private slots:
    void writesTheGraph()
    {
        const Folder folder;
        folder.writeProject("two_branches");
        NW_EXPECT_DONE(folder.run({"plot", "project.netwright", "m.dot", "--show-shapes",
            "--show-layer-names", "--rankdir", "LR"}));
        const QByteArray dot = folder.content("m.dot");
        QVERIFY(dot.startsWith("digraph"));
        QVERIFY(dot.contains("outline_dense"));
        QVERIFY(dot.contains("LR"));
    }

    void drawsIt()
    {
        if (QStandardPaths::findExecutable("dot").isEmpty()) QSKIP("Graphviz is not installed.");
        const Folder folder;
        folder.writeProject("two_branches");
        for (const auto& [file, start] : std::initializer_list<std::pair<const char*, QByteArray>>{
                 {"m.svg", "<?xml"}, {"m.png", "\x89PNG"}, {"m.pdf", "%PDF"}}) {
            NW_EXPECT_DONE(folder.run({"plot", "project.netwright", file}));
            QVERIFY(folder.content(file).startsWith(start));
        }
    }

    void refusesOtherFiles()
    {
        const Folder folder;
        folder.writeProject("two_branches");
        NW_EXPECT_FAILURE(folder.run({"plot", "project.netwright", "m.gif"}), 1, "m.gif");
    }
};

NW_TEST(PlotTest)
#include "tst_plot.moc"
