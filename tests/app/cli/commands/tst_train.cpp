#include "tests/app/cli/folder.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

#include <QDir>
#include <QProcess>

#include <csignal>

using namespace netwright;
using namespace netwright::test;

class TrainTest : public QObject {
    Q_OBJECT

    static QStringList training(const QString& folder)
    {
        return {"train", "project.netwright", "--output", folder};
    }

private slots:
    void writesModelHistoryAndLog()
    {
        const Folder folder;
        folder.writeSmallProject();
        const CliResult result = folder.run(training("run"));
        QVERIFY2(result.exitCode == 0, result.err);
        QVERIFY(result.err.isEmpty());
        for (const char* expected :
            {"50 samples to train with, 50 to validate with.", "The seed of this run is 1.",
                "Epoch 1/2", "Epoch 2/2", "val_accuracy", "Wrote run/model.keras"})
            QVERIFY2(result.out.contains(expected), expected);
        QCOMPARE(folder.readJson("run/history.json")["val_loss"].size(), std::size_t(2));
        QCOMPARE(folder.content("run/log.csv").count('\n'), 3);
        QVERIFY(folder.has("run/model.keras"));
    }

    void givesTheSameBytesEachTime()
    {
        const Folder folder;
        folder.writeSmallProject();
        NW_EXPECT_DONE(folder.run(training("a")));
        NW_EXPECT_DONE(folder.run(training("b")));
        NW_EXPECT_DONE(folder.run(training("c") << "--seed"
                                                << "2"));
        QCOMPARE(folder.content("a/history.json"), folder.content("b/history.json"));
        QVERIFY(folder.content("a/history.json") != folder.content("c/history.json"));
    }

    void drawsASeedWhereNoneIsGiven()
    {
        const Folder folder;
        folder.writeSmallProject([](Value& project) { project["fit"].erase("seed"); });
        const CliResult result = folder.run(training("run"));
        QVERIFY2(result.exitCode == 0, result.err);
        QVERIFY(result.out.contains("drawn at random"));
        const auto seed = folder.readJson("run/run.json")["seed"].get<std::uint64_t>();
        QVERIFY(result.out.contains(QByteArray::number(qulonglong(seed))));
    }

    void overridesEpochsAndGoesOn()
    {
        const Folder folder;
        folder.writeSmallProject();
        NW_EXPECT_DONE(folder.run(training("run") << "--epochs"
                                                  << "1"));
        QCOMPARE(folder.readJson("run/history.json")["loss"].size(), std::size_t(1));
        NW_EXPECT_DONE(folder.run(training("run") << "--epochs"
                                                  << "3"
                                                  << "--resume"));
        QCOMPARE(folder.readJson("run/history.json")["loss"].size(), std::size_t(3));
        NW_EXPECT_DONE(folder.run(training("whole") << "--epochs"
                                                    << "3"));
        QCOMPARE(folder.content("run/history.json"), folder.content("whole/history.json"));
    }

    void namesTheFolderAfterTheProject()
    {
        const Folder folder;
        folder.writeSmallProject();
        NW_EXPECT_DONE(folder.run({"train", "project.netwright"}));
        QVERIFY(folder.has("project-run/model.keras"));
    }

    void listsWhatAStepSpendsItsTimeOn()
    {
        const Folder folder;
        folder.writeSmallProject();
        const CliResult result = folder.run(training("run") << "--profile");
        QVERIFY2(result.exitCode == 0, result.err);
        QVERIFY(result.out.contains("matmul"));
    }

    void warnsOfUnknownKeysOnce()
    {
        const Folder folder;
        folder.writeSmallProject([](Value& project) { project["colour"] = "blue"; });
        const CliResult result = folder.run(training("run"));
        QVERIFY2(result.exitCode == 0, result.err);
        QCOMPARE(result.err.count("colour"), 1);
    }

    void savesOnControlC()
    {
        const Folder folder;
        folder.writeSmallProject([](Value& project) { project["fit"]["epochs"] = 100'000'000; });
        QProcess process;
        process.setWorkingDirectory(folder.path("."));
        process.start(cliPath(), training("run"));
        QByteArray out;
        while (!out.contains("Epoch 2/") && process.waitForReadyRead(60'000))
            out += process.readAllStandardOutput();
        kill(pid_t(process.processId()), SIGINT);
        while (process.state() != QProcess::NotRunning && process.waitForReadyRead(60'000))
            out += process.readAllStandardOutput();
        process.waitForFinished(60'000);
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(folder.has("run/model.keras"));
        QVERIFY(folder.readJson("run/history.json")["loss"].size() >= 2);
        NW_EXPECT_DONE(folder.run({"evaluate", "project.netwright", "--model", "run/model.keras"}));
    }

    void trainsEachTemplate_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name :
            {"digits", "spiral", "waves", "residual", "two_branches", "autoencoder"})
            QTest::newRow(name) << name;
    }
    void trainsEachTemplate()
    {
        QFETCH(QString, name);
        const Folder folder;
        folder.writeProject(name, [](Value& project) {
            for (const char* part : {"train", "validation", "test"})
                project["data"][part]["samples"] = 40;
            project["fit"]["epochs"] = 1;
        });
        NW_EXPECT_DONE(folder.run(training("run")));
        NW_EXPECT_DONE(folder.run({"evaluate", "project.netwright", "--model", "run/model.keras"}));
    }

    void learnsToReadDigits()
    {
        if (isSanitized()) QSKIP("Too slow under a sanitizer.");
        const Folder folder;
        folder.writeProject("digits");
        NW_EXPECT_DONE(folder.run(training("run")));
        const CliResult result
            = folder.run({"evaluate", "project.netwright", "--model", "run/model.keras", "--json"});
        const Value figures = Value::parse(result.out.toStdString());
        QVERIFY2(figures["accuracy"].get<double>() > 0.98, result.out);
    }
};

NW_TEST(TrainTest)
#include "tst_train.moc"
