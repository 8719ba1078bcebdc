#include "tests/app/cli/folder.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

#include <QProcess>
#include <QRandomGenerator>

#include <csignal>

using namespace netwright;
using namespace netwright::test;

namespace {

Value entryOf(const char* className, const Config& config)
{
    return {{"class_name", className}, {"config", config}};
}

// Layers that draw numbers, that learn while they are called, and that hand on states.
Value noisyModel(bool isStateful)
{
    Value layers = Value::array({entryOf("InputLayer", {{"batch_shape", {nullptr, 2}}})});
    if (isStateful) {
        layers[0]["config"]["batch_shape"] = {8, 2};
        layers.push_back(entryOf("Reshape", {{"target_shape", {2, 1}}}));
        layers.push_back(entryOf("LSTM", {{"units", 4}, {"stateful", true}, {"dropout", 0.2}}));
    }
    layers.push_back(entryOf("Dense", {{"units", 12}, {"activation", "relu"}}));
    layers.push_back(entryOf("BatchNormalization", Config::object()));
    layers.push_back(entryOf("Dropout", {{"rate", 0.3}}));
    layers.push_back(entryOf("GaussianNoise", {{"stddev", 0.05}}));
    layers.push_back(entryOf("Dense", {{"units", 2}, {"activation", "softmax"}}));
    return {{"class_name", "Sequential"}, {"config", {{"name", "noisy"}, {"layers", layers}}}};
}

struct ResumeCase {
    const char* name;
    std::function<void(Value&)> change;
};

const std::vector<ResumeCase>& resumeCases()
{
    static const std::vector<ResumeCase> cases{
        {"shuffle and dropout", [](Value&) {}},
        {"without a seed", [](Value& project) { project["fit"].erase("seed"); }},
        {"steps of an epoch", [](Value& project) { project["fit"]["steps_per_epoch"] = 7; }},
        {"callbacks",
            [](Value& project) {
                project["compile"]["optimizer"] = entryOf("SGD", {{"learning_rate", 0.3}});
                project["callbacks"]
                    = Value::array({entryOf("ReduceLROnPlateau",
                                        {{"patience", 4}, {"factor", 0.8}, {"min_delta", 0.02}}),
                        entryOf("ModelCheckpoint",
                            {{"filepath", "best.keras"}, {"save_best_only", true}}),
                        entryOf("TerminateOnNaN", Config::object()),
                        entryOf("CSVLogger", {{"filename", "own.csv"}}),
                        entryOf("EarlyStopping",
                            {{"monitor", "val_accuracy"}, {"patience", 90},
                                {"restore_best_weights", true}})});
            }},
        {"early stop",
            [](Value& project) {
                project["callbacks"] = Value::array({entryOf("EarlyStopping",
                    {{"patience", 60}, {"min_delta", 0.05}, {"restore_best_weights", true}})});
            }},
        {"schedule and averages",
            [](Value& project) {
                const Value schedule
                    = {{"module", "keras.optimizers.schedules"}, {"class_name", "CosineDecay"},
                        {"config",
                            {{"initial_learning_rate", 0.01}, {"decay_steps", 900},
                                {"warmup_target", 0.05}, {"warmup_steps", 20}}}};
                project["compile"]["optimizer"] = entryOf("AdamW",
                    {{"learning_rate", schedule}, {"use_ema", true}, {"ema_momentum", 0.9},
                        {"gradient_accumulation_steps", 3}, {"amsgrad", true}});
                project["callbacks"]
                    = Value::array({entryOf("SwapEMAWeights", {{"swap_on_epoch", true}})});
            }},
        {"table of rates",
            [](Value& project) {
                project["compile"]["optimizer"] = entryOf("Nadam", {{"learning_rate", 0.01}});
                project["callbacks"] = Value::array({entryOf(
                    "LearningRateScheduler", {{"schedule", {0.02, 0.01, 0.005, 0.02, 0.001}}})});
            }},
        {"several steps at once",
            [](Value& project) { project["compile"]["steps_per_execution"] = 4; }},
        {"states of a recurrent layer",
            [](Value& project) {
                project["model"] = noisyModel(true);
                project["fit"]["shuffle"] = false;
            }},
    };
    return cases;
}

} // namespace

class ResumeTest : public QObject {
    Q_OBJECT

    static void writeProject(const Folder& folder, const std::function<void(Value&)>& change)
    {
        folder.writeSmallProject([&change](Value& project) {
            project["model"] = noisyModel(false);
            project["data"]["train"]["samples"] = 80;
            project["data"]["validation"]["samples"] = 40;
            project["compile"] = {{"optimizer", "adam"},
                {"loss", "sparse_categorical_crossentropy"}, {"metrics", {"accuracy"}}};
            project["fit"] = {{"epochs", 250}, {"batch_size", 8}, {"shuffle", true}, {"seed", 4}};
            project["callbacks"] = Value::array();
            change(project);
        });
    }

    // Trains into the folder "killed"; kills the program after a while. Whether it was killed.
    static bool trainAndKill(const Folder& folder, const QStringList& more, int milliseconds)
    {
        QProcess process;
        process.setWorkingDirectory(folder.path("."));
        process.start(cliPath(),
            QStringList{
                "train", "project.netwright", "--output", "killed", "--checkpoint-every", "0"}
                + more);
        if (process.waitForFinished(milliseconds)) return false;
        kill(pid_t(process.processId()), SIGKILL);
        process.waitForFinished(60'000);
        return true;
    }

    static QByteArray weightsIn(const Folder& folder, const QString& run)
    {
        folder.run({"weights", run + "/model.keras", "--output", run + "/weights.npz"});
        return folder.content(run + "/weights.npz");
    }

private slots:
    void goesOnExactlyAfterKills_data()
    {
        QTest::addColumn<int>("number");
        for (std::size_t i = 0; i < resumeCases().size(); ++i)
            QTest::newRow(resumeCases()[i].name) << int(i);
    }

    void goesOnExactlyAfterKills()
    {
        if (isSanitized()) QSKIP("Too slow under a sanitizer.");
        QFETCH(int, number);
        const Folder folder;
        writeProject(folder, resumeCases()[std::size_t(number)].change);
        QStringList more;
        int kills = 0;
        bool isKilled = true;
        while (isKilled && kills < 6) {
            const int pause = 40 + int(QRandomGenerator::global()->bounded(200));
            isKilled = trainAndKill(folder, more, pause);
            kills += isKilled ? 1 : 0;
            more = QStringList{"--resume"};
        }
        if (isKilled)
            NW_EXPECT_DONE(
                folder.run({"train", "project.netwright", "--output", "killed", "--resume"}));
        const auto seed = folder.readJson("killed/run.json")["seed"].get<std::uint64_t>();
        NW_EXPECT_DONE(folder.run({"train", "project.netwright", "--output", "whole", "--seed",
            QString::number(qulonglong(seed))}));
        QVERIFY2(kills > 0, "the training was over before it could be killed");
        for (const char* file : {"history.json", "log.csv"})
            QCOMPARE(folder.content(QString("killed/") + file),
                folder.content(QString("whole/") + file));
        QVERIFY(weightsIn(folder, "killed") == weightsIn(folder, "whole"));
        QVERIFY(!weightsIn(folder, "whole").isEmpty());
        QCOMPARE(folder.content("killed/own.csv"), folder.content("whole/own.csv"));
    }

    void goesOnAfterControlC()
    {
        const Folder folder;
        writeProject(folder, [](Value& project) { project["fit"]["epochs"] = 1000; });
        QProcess process;
        process.setWorkingDirectory(folder.path("."));
        process.start(cliPath(), {"train", "project.netwright", "--output", "killed"});
        QByteArray out;
        while (!out.contains("Epoch 2/") && process.waitForReadyRead(60'000))
            out += process.readAllStandardOutput();
        kill(pid_t(process.processId()), SIGINT);
        process.waitForFinished(60'000);
        NW_EXPECT_DONE(
            folder.run({"train", "project.netwright", "--output", "killed", "--resume"}));
        NW_EXPECT_DONE(folder.run({"train", "project.netwright", "--output", "whole"}));
        QCOMPARE(folder.content("killed/history.json"), folder.content("whole/history.json"));
        QVERIFY(weightsIn(folder, "killed") == weightsIn(folder, "whole"));
    }

    // Keras's BackupAndRestore finds its backup by itself.
    void goesOnFromABackupAfterKills()
    {
        if (isSanitized()) QSKIP("Too slow under a sanitizer.");
        const Folder folder;
        writeProject(folder, [](Value& project) {
            project["callbacks"] = Value::array(
                {entryOf("BackupAndRestore", {{"backup_dir", "backup"}, {"save_freq", 3}})});
        });
        int kills = 0;
        for (int pause = 80; pause < 200 && trainAndKill(folder, {}, pause); pause += 30) ++kills;
        QVERIFY(kills > 0);
        NW_EXPECT_DONE(folder.run({"train", "project.netwright", "--output", "killed"}));
        QVERIFY(!folder.has("killed/backup"));
        NW_EXPECT_DONE(folder.run({"train", "project.netwright", "--output", "whole"}));
        QCOMPARE(folder.content("killed/history.json"), folder.content("whole/history.json"));
        QVERIFY(weightsIn(folder, "killed") == weightsIn(folder, "whole"));
    }

    void warnsWhereTheSettingsAreOthers()
    {
        const Folder folder;
        writeProject(folder, [](Value& project) { project["fit"]["epochs"] = 2; });
        NW_EXPECT_DONE(folder.run({"train", "project.netwright", "--output", "run"}));
        Value project = folder.readJson("project.netwright");
        project["fit"]["batch_size"] = 16;
        project["fit"]["epochs"] = 3;
        folder.writeJson("project.netwright", project);
        const CliResult result
            = folder.run({"train", "project.netwright", "--output", "run", "--resume"});
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.err.contains("not those of the checkpoint"), result.err);
        QCOMPARE(folder.readJson("run/history.json")["loss"].size(), std::size_t(3));
    }

    void refusesACheckpointThatIsNotWhole()
    {
        const Folder folder;
        writeProject(folder, [](Value& project) { project["fit"]["epochs"] = 2; });
        NW_EXPECT_DONE(folder.run({"train", "project.netwright", "--output", "run"}));
        const QByteArray whole = folder.content("run/training.checkpoint");
        QVERIFY(whole.size() > 1000);
        for (const QByteArray& broken :
            {whole.left(whole.size() - 1), whole + "x", whole.left(10), QByteArray()}) {
            folder.write("run/training.checkpoint", broken);
            NW_EXPECT_FAILURE(
                folder.run({"train", "project.netwright", "--output", "run", "--resume"}), 1,
                "expected a whole checkpoint");
        }
    }
};

NW_TEST(ResumeTest)
#include "tst_resume.moc"
