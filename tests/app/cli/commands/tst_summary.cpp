#include "tests/app/cli/folder.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class SummaryTest : public QObject {
    Q_OBJECT
private slots:
    void showsATable()
    {
        const Folder folder;
        folder.writeProject("digits");
        const CliResult result = folder.run({"summary", "project.netwright"});
        QVERIFY2(result.exitCode == 0, result.err);
        for (const char* part : {"conv_1 (Conv2D)", "(None, 26, 26, 32)", "34,826", "FLOPs"})
            QVERIFY2(result.out.contains(part), part);
    }

    void writesJson()
    {
        const Folder folder;
        folder.writeProject("residual");
        const CliResult result
            = folder.run({"summary", "project.netwright", "--json", "--expand-nested"});
        const Value summary = Value::parse(result.out.toStdString());
        QVERIFY(summary["layers"].size() > 15);
        QVERIFY(summary["total_parameters"].get<double>() > 10'000);
    }

    void readsModelsToo()
    {
        const Folder folder;
        folder.trainSmallProject();
        NW_EXPECT_DONE(folder.run({"summary", "run/model.keras"}));
    }
};

NW_TEST(SummaryTest)
#include "tst_summary.moc"
