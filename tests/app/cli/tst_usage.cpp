#include "tests/app/cli/folder.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class UsageTest : public QObject {
    Q_OBJECT
private slots:
    void explainsEachCommand_data()
    {
        QTest::addColumn<QString>("command");
        for (const char* command : {"train", "evaluate", "predict", "gradients", "weights",
                 "function", "summary", "plot", "convert", "catalog", "new"})
            QTest::newRow(command) << command;
    }
    void explainsEachCommand()
    {
        QFETCH(QString, command);
        const CliResult result = runCli({command, "--help"});
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.out.contains("Usage"));
        QVERIFY(result.err.isEmpty());
        QVERIFY(runCli({"--help"}).out.contains(command.toUtf8()));
    }

    void tellsItsVersion()
    {
        const CliResult result = runCli({"--version"});
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.out.startsWith("netwright-cli "));
    }

    void refusesWrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("no such command") << QStringList{"teach"};
        QTest::newRow("no project") << QStringList{"train"};
        QTest::newRow("no such option") << QStringList{"train", "p.netwright", "--fast"};
        QTest::newRow("epochs") << QStringList{"train", "p.netwright", "--epochs", "0"};
        QTest::newRow("epochs as text") << QStringList{"train", "p.netwright", "--epochs", "many"};
        QTest::newRow("negative seed") << QStringList{"train", "p.netwright", "--seed", "-1"};
        QTest::newRow("threads") << QStringList{"train", "p.netwright", "--threads", "0"};
        QTest::newRow("backend") << QStringList{"train", "p.netwright", "--backend", "cuda"};
        QTest::newRow("no model") << QStringList{"evaluate", "p.netwright"};
        QTest::newRow("no output") << QStringList{"predict", "m.keras", "--input", "x.npz"};
        QTest::newRow("rankdir") << QStringList{"plot", "m.keras", "m.svg", "--rankdir", "UP"};
        QTest::newRow("kind") << QStringList{"catalog", "flowers"};
    }
    void refusesWrongUsage()
    {
        QFETCH(QStringList, arguments);
        NW_EXPECT_FAILURE(runCli(arguments), 2, "");
    }

    void refusesABackendThatDoesNotExist()
    {
        const Folder folder;
        folder.writeSmallProject();
        NW_EXPECT_FAILURE(
            folder.run({"train", "project.netwright"}, {"NETWRIGHT_BACKEND=cuda"}), 1, "cuda");
    }
};

NW_TEST(UsageTest)
#include "tst_usage.moc"
