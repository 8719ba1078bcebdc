#include "engine/saving/load.h"
#include "tests/app/training/small_project.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

#include <QFile>
#include <QProcess>

using namespace netwright;
using namespace netwright::test;

namespace {

constexpr const char* kFolderVariable = "NETWRIGHT_TEST_KILLED_TRAINING";

} // namespace

// The program starts itself anew, and that one trains until it is killed.
class KilledTrainingTest : public QObject {
    Q_OBJECT
private slots:
    void leavesAModelThatOpens()
    {
        if (qEnvironmentVariableIsSet(kFolderVariable)) return trainForever();
        const QString folder = temporaryFolder();
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(kFolderVariable, folder);
        process.setProcessEnvironment(environment);
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(QCoreApplication::applicationFilePath(), {"KilledTrainingTest"});
        QVERIFY(process.waitForStarted());
        const QString model = folder + "/model.keras";
        QVERIFY(waitUntil([&model] { return QFile::exists(model); }));
        QVERIFY(waitUntil([&folder] { return epochsIn(folder) > 20; }));
        process.kill();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        const std::unique_ptr<Model> loaded = loadModel(model.toStdString());
        QCOMPARE(loaded->layers().size(), std::size_t(2));
        QVERIFY(!loadOptimizerState(model.toStdString()).empty());
    }

private:
    static void trainForever()
    {
        TrainingSession session;
        session.start(
            requestOf(smallProject(1'000'000'000), qEnvironmentVariable(kFolderVariable)));
        waitForIdle(session);
    }

    static qsizetype epochsIn(const QString& folder)
    {
        QFile log(folder + "/log.csv");
        return log.open(QIODevice::ReadOnly) ? log.readAll().count('\n') : 0;
    }
};

NW_TEST(KilledTrainingTest)
#include "tst_killed_training.moc"
