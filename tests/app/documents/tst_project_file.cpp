#include "app/documents/project_file.h"

#include "engine/base/error.h"
#include "engine/formats/file.h"
#include "engine/saving/load.h"
#include "tests/app/documents/drawings.h"
#include "tests/support/places.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"

#include <QSignalSpy>

using namespace netwright;

namespace {

// A document with its file and folders of its own.
struct Desk {
    QString folder = test::temporaryFolder();
    QString recovery = test::temporaryFolder();
    Document document;
    ProjectFile file{document, recovery};

    QString at(const QString& name) const { return folder + "/" + name; }
    void edit() { document.setSetting("fit/epochs", ++epochs, "Epochs"); }
    int epochs = 100;
};

std::string contentOf(const QString& path)
{
    return readTextFile(path.toStdString());
}

} // namespace

class ProjectFileTest : public QObject {
    Q_OBJECT
private slots:
    void savesAndOpensByteForByte()
    {
        for (const ProjectTemplate& entry : projectTemplates()) {
            Desk desk;
            writeTextFileAtomically(desk.at("a.netwright").toStdString(), entry.json);
            desk.file.open(desk.at("a.netwright"));
            QCOMPARE(desk.file.title(), QString("a"));
            QCOMPARE(desk.file.folder(), desk.folder);
            desk.file.saveAs(desk.at("b.netwright"));
            QCOMPARE(contentOf(desk.at("b.netwright")), entry.json);
        }
    }
    void itsFilesAreFoundFromAnotherFolder()
    {
        Desk desk, other;
        writeTextFileAtomically(desk.at("d.csv").toStdString(), "a,b\n1,2\n");
        Value project = test::templateProject("spiral");
        project["data"] = {{"train", {{"csv", "d.csv"}}}, {"test", {{"csv", "gone.csv"}}}};
        writeJsonFile(desk.at("p.netwright").toStdString(), project);
        desk.file.open(desk.at("p.netwright"));
        desk.file.saveAs(desk.at("q.netwright"));
        QCOMPARE(desk.document.setting("data"), project["data"]);
        desk.file.saveAs(other.at("p.netwright"));
        QCOMPARE(desk.document.setting("data/train/csv"), Value(desk.at("d.csv").toStdString()));
        QCOMPARE(desk.document.setting("data/test/csv"), Value("gone.csv"));
        QVERIFY(!desk.file.isModified());
        QCOMPARE(contentOf(other.at("p.netwright")), test::textOf(desk.document) + "\n");
    }
    void knowsWhetherItIsModified()
    {
        Desk desk;
        desk.file.openNew(test::templateProject("spiral"));
        QVERIFY(!desk.file.isModified());
        QCOMPARE(desk.file.title(), QString("Untitled"));
        QVERIFY_EXCEPTION_THROWN(desk.file.save(), FormatError);
        QSignalSpy changed(&desk.file, &ProjectFile::changed);
        desk.edit();
        QVERIFY(desk.file.isModified());
        QVERIFY(!changed.isEmpty());
        desk.file.saveAs(desk.at("p.netwright"));
        QVERIFY(!desk.file.isModified());
        desk.document.undoStack().undo();
        QVERIFY(desk.file.isModified());
        desk.file.save();
        QCOMPARE(contentOf(desk.at("p.netwright")), test::textOf(desk.document) + "\n");
    }
    void theSecondOpensReadOnly()
    {
        Desk first, second;
        first.file.openNew(test::templateProject("spiral"));
        first.file.saveAs(first.at("p.netwright"));
        second.file.open(first.at("p.netwright"));
        QVERIFY(second.file.isReadOnly());
        QVERIFY(!first.file.isReadOnly());
        second.edit();
        QVERIFY_EXCEPTION_THROWN(second.file.save(), FormatError);
        QVERIFY_EXCEPTION_THROWN(second.file.saveAs(first.at("p.netwright")), FormatError);
        second.file.saveAs(first.at("q.netwright"));
        QVERIFY(!second.file.isReadOnly());
        first.file.reload();
        QVERIFY(!first.file.isReadOnly());
    }
    void locksOfDeadProgramsAreTakenOver()
    {
        Desk desk;
        writeTextFileAtomically(desk.at(".p.netwright.lock").toStdString(),
            "4194303\nnetwright\n" + QSysInfo::machineHostName().toStdString() + "\n");
        desk.file.openNew(test::templateProject("spiral"));
        desk.file.saveAs(desk.at("p.netwright"));
        QVERIFY(!desk.file.isReadOnly());
    }
    void aFailedSaveLosesNothing()
    {
        Desk desk;
        desk.file.openNew(test::templateProject("spiral"));
        desk.file.saveAs(desk.at("p.netwright"));
        desk.edit();
        QVERIFY_EXCEPTION_THROWN(desk.file.saveAs(desk.at("absent/p.netwright")), FormatError);
        QCOMPARE(desk.file.path(), desk.at("p.netwright"));
        QVERIFY(desk.file.isModified());
        desk.file.save();
    }
    void theWindowGoesOnWhileALargeModelIsRead()
    {
        Desk desk;
        Blueprint network;
        const int input = network.add("InputLayer", {{"batch_shape", {nullptr, 1100}}}).id;
        const int dense = network.add("Dense", {{"units", 1100}}).id;
        network.connect({input, 0}, {dense, 0});
        const auto model = Model::fromConfig(configFromBlueprint(network));
        saveModel(*model, nullptr, desk.at("large.keras").toStdString());
        bool hasGoneOn = false;
        QMetaObject::invokeMethod(
            &desk.document, [&hasGoneOn] { hasGoneOn = true; }, Qt::QueuedConnection);
        desk.file.open(desk.at("large.keras"));
        QVERIFY(hasGoneOn);
        QCOMPARE(desk.document.network().nodes.size(), std::size_t(2));
        writeTextFileAtomically(desk.at("bad.keras").toStdString(), std::string(5'000'000, 'x'));
        QVERIFY_EXCEPTION_THROWN(desk.file.open(desk.at("bad.keras")), FormatError);
        QCOMPARE(desk.document.network().nodes.size(), std::size_t(2));
    }
    void badFilesLeaveEverythingAsItWas()
    {
        Desk desk;
        desk.file.openNew(test::templateProject("spiral"));
        const std::string before = test::textOf(desk.document);
        for (const char* content : {"", "{", "[]", "{}", R"({"netwright": 7})",
                 R"({"netwright": 1, "model": {"blueprint": {"nodes": [{}]}}})"}) {
            writeTextFileAtomically(desk.at("bad.netwright").toStdString(), content);
            QVERIFY_EXCEPTION_THROWN(desk.file.open(desk.at("bad.netwright")), Error);
        }
        QVERIFY_EXCEPTION_THROWN(desk.file.open(desk.at("absent.netwright")), Error);
        QCOMPARE(test::textOf(desk.document), before);
        QVERIFY(desk.file.path().isEmpty());
    }
    void aModelFileBecomesANewProject()
    {
        Desk desk;
        const auto model = Model::fromConfig(configFromBlueprint(test::smallNetwork()));
        saveModel(*model, nullptr, desk.at("m.keras").toStdString());
        desk.file.open(desk.at("m.keras"));
        QVERIFY(desk.file.path().isEmpty());
        QCOMPARE(desk.document.setting("weights"), Value(desk.at("m.keras").toStdString()));
        QCOMPARE(desk.document.network().nodes.size(), std::size_t(3));
    }
    void aJobStaysInItsFolder()
    {
        Desk desk;
        const Value job = {{"model", configFromBlueprint(test::smallNetwork())}};
        writeJsonFile(desk.at("job.json").toStdString(), job);
        desk.file.open(desk.at("job.json"));
        QVERIFY(desk.file.path().isEmpty());
        QCOMPARE(desk.file.folder(), desk.folder);
    }
    void tellsThatTheFileChangedOnDisk()
    {
        Desk desk;
        desk.file.openNew(test::templateProject("spiral"));
        desk.file.saveAs(desk.at("p.netwright"));
        QSignalSpy changed(&desk.file, &ProjectFile::changedOnDisk);
        desk.edit();
        desk.file.save();
        QCoreApplication::processEvents();
        QVERIFY(changed.isEmpty());
        // By renaming, twice: the watch goes on.
        for (const char* name : {"waves", "digits"}) {
            writeTextFileAtomically(
                desk.at("p.netwright").toStdString(), projectTemplate(name).json);
            const int wanted = static_cast<int>(changed.size()) + 1;
            QVERIFY(test::waitFor([&] { return changed.size() == wanted; }));
        }
        QVERIFY(desk.file.hasChangedOnDisk());
        desk.file.reload();
        QVERIFY(!desk.file.hasChangedOnDisk() && !desk.file.isModified());
        QCOMPARE(test::textOf(desk.document) + "\n", projectTemplate("digits").json);
    }
    void aDiskChangeMayBeIgnored()
    {
        Desk desk;
        desk.file.openNew(test::templateProject("spiral"));
        desk.file.saveAs(desk.at("p.netwright"));
        QFile file(desk.at("p.netwright"));
        QVERIFY(file.open(QIODevice::Append));
        file.write("\n");
        file.close();
        QVERIFY(test::waitFor([&] { return desk.file.hasChangedOnDisk(); }));
        desk.file.ignoreDiskChange();
        QVERIFY(desk.file.isModified());
        desk.file.save();
        QVERIFY(!desk.file.isModified());
    }
    void aCrashLosesNothing()
    {
        auto crashed = std::make_unique<Desk>();
        Desk& desk = *crashed;
        desk.file.openNew(test::templateProject("spiral"));
        desk.file.saveAs(desk.at("p.netwright"));
        desk.edit();
        desk.file.writeRecovery();
        const std::string unsaved = test::textOf(desk.document);
        // What the crash leaves: the copy without a living owner.
        Desk next;
        const QDir left(desk.recovery);
        for (const QString& name : left.entryList({"*.json"}, QDir::Files))
            QVERIFY(QFile::copy(left.filePath(name), next.recovery + "/" + name));
        const QString path = desk.file.path();
        crashed.reset();
        const auto found = ProjectFile::recoveries(next.recovery);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].original, path);
        next.file.recover(found[0]);
        QCOMPARE(test::textOf(next.document), unsaved);
        QVERIFY(next.file.isModified());
        QCOMPARE(next.file.path(), path);
        QVERIFY(ProjectFile::recoveries(next.recovery).isEmpty());
        QCOMPARE(QDir(next.recovery).entryList({"*.json"}, QDir::Files).size(), 1);
        next.file.save();
        QVERIFY(QDir(next.recovery).isEmpty());
    }
    void theOnlyCopyStaysWhereNoOtherCanBeWritten()
    {
        const QString left = test::temporaryFolder() + "/a.recovery.json";
        writeJsonFile(left.toStdString(),
            {{"original", ""}, {"time", "2026-01-01T10:00:00.000Z"},
                {"project", test::templateProject("spiral")}});
        Desk desk;
        QVERIFY(QDir(desk.recovery).removeRecursively());
        desk.file.recover({left, {}, {}});
        QVERIFY(desk.file.isModified());
        QVERIFY(QFile::exists(left));
    }
    void savingTakesTheCopyAway()
    {
        Desk desk;
        desk.file.openNew(test::templateProject("spiral"));
        desk.edit();
        desk.file.writeRecovery();
        QVERIFY(!QDir(desk.recovery).isEmpty());
        desk.file.saveAs(desk.at("p.netwright"));
        QVERIFY(QDir(desk.recovery).isEmpty());
    }
};

NW_TEST(ProjectFileTest)
#include "tst_project_file.moc"
