#include "engine/trainers/project_run.h"

#include "engine/formats/json.h"
#include "tests/engine/trainers/small_models.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

#include <QFile>

using namespace netwright;
using namespace netwright::test;

class ProjectRunTest : public QObject {
    Q_OBJECT

    static Value project()
    {
        return {{"netwright", 1}, {"model", smallModel(1, "sigmoid")->config()},
            {"compile",
                {{"optimizer", "adam"}, {"loss", "binary_crossentropy"},
                    {"metrics", {"accuracy"}}}},
            {"data", {{"train", {{"dataset", "xor"}}}}},
            {"fit", {{"epochs", 2}, {"batch_size", 16}, {"validation_split", 0.25}, {"seed", 3}}}};
    }

    static ProjectResult run(const Value& project, const ProjectOptions& options)
    {
        Control control;
        EventRing events;
        return trainProject(project, {}, options, control, events);
    }

    static QByteArray contentOf(const std::filesystem::path& path)
    {
        QFile file(QString::fromStdString(path.string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static std::filesystem::path newFolder() { return temporaryFolder().toStdString(); }

private slots:
    void writesModelHistoryAndLog()
    {
        const ProjectResult result = run(project(), {.outputFolder = newFolder()});
        QVERIFY(std::filesystem::exists(result.modelFile));
        const Value history = readJsonFile(result.historyFile);
        QCOMPARE(history.size(), std::size_t(4));
        QCOMPARE(history["val_loss"].size(), std::size_t(2));
        QVERIFY(contentOf(result.logFile).startsWith("epoch,accuracy,loss,val_accuracy,val_loss"));
        QCOMPARE(result.seed, std::uint64_t(3));
    }

    void givesTheSameBytesForTheSameSeed()
    {
        const ProjectResult a = run(project(), {.outputFolder = newFolder()});
        const ProjectResult b = run(project(), {.outputFolder = newFolder()});
        QCOMPARE(contentOf(a.historyFile), contentOf(b.historyFile));
        QCOMPARE(contentOf(a.logFile), contentOf(b.logFile));
    }

    void goesOnWhereARunEnded()
    {
        const std::filesystem::path folder = newFolder();
        const ProjectResult whole = run(project(), {.outputFolder = newFolder(), .epochs = 4});
        run(project(), {.outputFolder = folder});
        const ProjectResult second
            = run(project(), {.outputFolder = folder, .epochs = 4, .resume = true});
        QCOMPARE(second.history.value(), whole.history.value());
        QCOMPARE(contentOf(second.logFile), contentOf(whole.logFile));
    }

    void goesOnWithoutFilesWhereItEnded()
    {
        const ProjectResult whole = run(project(), {.outputFolder = newFolder(), .epochs = 4});
        ProjectRun twice(project(), {}, {.outputFolder = newFolder()});
        Control control;
        EventRing events;
        QVERIFY(!twice.isBegun());
        twice.run(control, events);
        QVERIFY(twice.isBegun());
        QCOMPARE(twice.nextSettings().initialEpoch, 2);
        QCOMPARE(twice.nextSettings().epochs, 4);
        twice.run(control, events);
        QCOMPARE(twice.result().history.value(), whole.history.value());
        QCOMPARE(contentOf(twice.result().logFile), contentOf(whole.logFile));
        twice.save();
        QCOMPARE(contentOf(twice.result().historyFile), contentOf(whole.historyFile));
    }

    void beginsAnewAfterAReset()
    {
        const ProjectResult once = run(project(), {.outputFolder = newFolder()});
        ProjectRun again(project(), {}, {.outputFolder = newFolder()});
        again.prepare();
        Control control;
        EventRing events;
        for (int i = 0; i < 3; ++i) {
            again.run(control, events);
            QCOMPARE(again.result().history.value(), once.history.value());
            again.reset();
            QVERIFY(!again.isBegun());
            QVERIFY(again.result().history.epochs().empty());
        }
    }

    void takesOtherSettingsAndCallbacksForTheNextRun()
    {
        class Counter final : public Callback {
        public:
            explicit Counter(int& epochs) : m_epochs(epochs) { }
            void onEpochEnd(TrainingHandle&, int, Logs& logs) override
            {
                ++m_epochs;
                logs.set("added", m_epochs);
            }

        private:
            int& m_epochs;
        };
        int epochs = 0;
        ProjectRun twice(project(), {}, {.outputFolder = newFolder()});
        twice.addCallback(std::make_unique<Counter>(epochs));
        Control control;
        EventRing events;
        twice.run(control, events);
        QCOMPARE(epochs, 2);
        Value other = project();
        other["fit"]["epochs"] = 3;
        other["fit"]["validation_split"] = 0.5;
        other["callbacks"] = {{{"class_name", "EarlyStopping"},
            {"config", {{"monitor", "added"}, {"mode", "min"}, {"patience", 1}}}}};
        const std::filesystem::path folder = newFolder();
        twice.setProject(other, folder);
        twice.run(control, events);
        // The project's own come first, so that it stands as in Keras: nothing is monitored yet.
        QCOMPARE(epochs, 5);
        QCOMPARE(twice.result().history.epochs().size(), std::size_t(5));
        QVERIFY(contentOf(twice.result().logFile).contains("added"));
        QCOMPARE(twice.result().logFile.parent_path(), folder);
        QCOMPARE(twice.validationData()->size(), twice.trainingData()->size() / 2);
    }

    void findsBeforehandWhatDoesNotFit()
    {
        Value given = project();
        given["model"] = smallModel(3, "softmax")->config();
        ProjectRun run(given, {}, {.outputFolder = newFolder()});
        bool isRefused = false;
        try {
            run.prepare();
        } catch (const Error&) {
            isRefused = true;
        }
        QVERIFY(isRefused);
    }

    void drawsASeedAndKeepsIt()
    {
        Value given = project();
        given["fit"].erase("seed");
        const ProjectResult result = run(given, {.outputFolder = newFolder()});
        QVERIFY(result.isSeedDrawn);
        const Value kept = readJsonFile(result.modelFile.parent_path() / "run.json");
        QCOMPARE(kept["seed"].get<std::uint64_t>(), result.seed);
    }

    void evaluatesWhatItTrained()
    {
        const ProjectResult result = run(project(), {.outputFolder = newFolder()});
        const Value figures = evaluateProject(project(), {}, result.modelFile, {});
        QVERIFY(std::abs(figures["loss"].get<double>() - *result.history.last("val_loss")) < 1e-6);
    }

    void leavesOutCallbacksThatAreOff()
    {
        Value given = project();
        given["callbacks"] = {
            {{"class_name", "CSVLogger"}, {"config", {{"filename", "off.csv"}}}, {"is_on", false}},
            {{"class_name", "CSVLogger"}, {"config", {{"filename", "on.csv"}}}, {"is_on", true}}};
        const std::filesystem::path folder = newFolder();
        run(given, {.outputFolder = folder});
        QVERIFY(!std::filesystem::exists(folder / "off.csv"));
        QVERIFY(std::filesystem::exists(folder / "on.csv"));
    }

    void saysWhatIsMissing()
    {
        for (const char* part : {"model", "data"}) {
            Value given = project();
            given.erase(part);
            bool isRefused = false;
            try {
                run(given, {.outputFolder = newFolder()});
            } catch (const Error&) {
                isRefused = true;
            }
            QVERIFY(isRefused);
        }
    }
};

NW_TEST(ProjectRunTest)
#include "tst_project_run.moc"
