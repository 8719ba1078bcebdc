#include "app/window/file_actions.h"

#include "app/documents/document.h"
#include "app/documents/project_file.h"
#include "app/window/actions.h"
#include "app/window/banner.h"
#include "engine/formats/json.h"
#include "tests/support/places.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "tests/support/window/opened_window.h"
#include "widgets/inspector/fields/number_box.h"
#include "widgets/inspector/param_form.h"
#include "widgets/inspector/training_form.h"

#include <QDir>
#include <QPushButton>
#include <QTabWidget>

namespace netwright::test {
namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class FileActionsTest final : public QObject {
    Q_OBJECT
private slots:
    void savesUnderANameAndOpensAgain()
    {
        OpenedWindow window;
        window.open("spiral");
        const QString path = temporaryFolder() + "/mine";
        window->files().setChooser({}, [&path](const QString&, const QString&) { return path; });
        window.work().actions["file.save"].trigger();
        QVERIFY(QFile::exists(path + ".netwright"));
        QVERIFY(!window.work().file.isModified());
        window.work().document.setSetting("fit/epochs", 7, "Change epochs");
        QVERIFY(window.work().file.isModified());
        window.work().actions["file.save"].trigger();
        window.work().actions["file.new"].trigger();
        QVERIFY(window.work().document.network().nodes.empty());
        QVERIFY(window->files().open(path + ".netwright"));
        QCOMPARE(window.work().document.setting("fit/epochs").get<int>(), 7);
    }

    void takesWhatWasTrainedToTheFile()
    {
        OpenedWindow window;
        window.open("spiral");
        const QString run = window->files().runFolder();
        QFile model(run + "/model.keras");
        QVERIFY(model.open(QIODevice::WriteOnly));
        model.write("trained");
        model.close();
        const QString path = temporaryFolder() + "/mine";
        window->files().setChooser({}, [&path](const QString&, const QString&) { return path; });
        window.work().actions["file.save_as"].trigger();
        QVERIFY(waitFor([&path] { return contentOf(path + ".run/model.keras") == "trained"; }));
        QCOMPARE(QDir(window->files().runFolder()).absolutePath(), path + ".run");
    }

    void keepsUnsavedWorkWhereTheUserCancels()
    {
        OpenedWindow window;
        window.open("spiral");
        window.work().document.setSetting("fit/epochs", 7, "Change epochs");
        window->files().setAnswer([] { return QString("cancel"); });
        window.work().actions["file.new"].trigger();
        QVERIFY(!window.work().document.network().nodes.empty());
        QVERIFY(!window->close());
        window->files().setAnswer([] { return QString("discard"); });
    }

    void doesNotOverwriteWhatAnotherProgramWrote()
    {
        OpenedWindow window;
        window.open("spiral");
        const QString path = temporaryFolder() + "/mine.netwright";
        window.work().file.saveAs(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("\n");
        file.close();
        const QByteArray theirs = contentOf(path);
        QVERIFY(waitFor([&] { return window.work().file.hasChangedOnDisk(); }));
        window.work().document.setSetting("fit/epochs", 7, "Change epochs");
        window.work().banner.hide();
        QVERIFY(!window->files().save());
        QCOMPARE(contentOf(path), theirs);
        QCOMPARE(window.work().banner.key(), QString("disk"));
        window.open("waves");
        QVERIFY(!window.work().banner.isVisible()); // it would read another file again
    }

    void asksBeforeALostDrawingReplacesAnother()
    {
        OpenedWindow window;
        window.open("waves");
        const QString copy = Preferences::recoveryFolder() + "/lost.recovery.json";
        writeJsonFile(copy.toStdString(),
            {{"original", ""}, {"time", "2026-01-01T10:00:00.000Z"},
                {"project", FileActions::emptyProject()}});
        window->offerRecovery();
        window.work().document.setSetting("fit/epochs", 7, "Change epochs");
        window->files().setAnswer([] { return QString("cancel"); });
        window.work().banner.findChild<QPushButton*>()->click();
        QCOMPARE(window.work().document.setting("fit/epochs").get<int>(), 7);
        QVERIFY(QFile::exists(copy));
        window->files().setAnswer([] { return QString("discard"); });
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        window.work().banner.findChild<QPushButton*>()->click();
        QVERIFY(window.work().document.network().nodes.empty());
        QVERIFY(!QFile::exists(copy));
    }

    void keepsWhatIsTypedBeforeItSaves()
    {
        OpenedWindow window;
        window.open("waves");
        const QString path = temporaryFolder() + "/mine.netwright";
        window.work().file.saveAs(path);
        window->raisePanel("trainingDock");
        auto* const box = window->findChild<TrainingForm*>()
                              ->findChild<ParamForm*>("fit")
                              ->findChild<QWidget*>("epochs")
                              ->findChild<NumberBox*>();
        window->findChild<TrainingForm*>()->findChild<QTabWidget*>("parts")->setCurrentIndex(1);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, "77");
        window.work().actions["file.save"].trigger();
        QVERIFY(contentOf(path).contains("77"));
        QVERIFY(box->hasFocus());
    }

    void saysWhyAFileWasNotOpenedAndKeepsTheDrawing()
    {
        OpenedWindow window;
        window.open("spiral");
        const QString path = temporaryFolder() + "/broken.netwright";
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"netwright\": 1, \"model\": [");
        file.close();
        QVERIFY(!window->files().open(path));
        QCOMPARE(window.work().banner.key(), QString("file"));
        QVERIFY(window.work().banner.sentence().contains("broken.netwright"));
        QVERIFY(!window.work().document.network().nodes.empty());
    }

    void saysWhyAProjectWasNotSaved()
    {
        OpenedWindow window;
        window.open("spiral");
        window->files().setChooser({}, [](const QString&, const QString&) {
            return QString("/no/such/folder/mine.netwright");
        });
        window.work().actions["file.save_as"].trigger();
        QCOMPARE(window.work().banner.key(), QString("file"));
        QVERIFY(window.work().banner.sentence().contains("mine.netwright"));
    }

    void writesTheDrawingAsPicture_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("png") << "png" << QByteArray("\x89PNG");
        QTest::newRow("svg") << "svg" << QByteArray("<?xml");
        QTest::newRow("pdf") << "pdf" << QByteArray("%PDF");
    }
    void writesTheDrawingAsPicture()
    {
        QFETCH(QString, suffix);
        QFETCH(QByteArray, start);
        OpenedWindow window;
        window.open("two_branches");
        const QString path = temporaryFolder() + "/drawing." + suffix;
        window->files().setChooser({}, [&path](const QString&, const QString&) { return path; });
        window.work().actions["file.export_drawing"].trigger();
        QVERIFY(contentOf(path).startsWith(start));
        QVERIFY(contentOf(path).size() > 2000);
    }

    void offersToReadAFileAgainThatChangedOnDisk()
    {
        OpenedWindow window;
        window.open("spiral");
        const QString path = temporaryFolder() + "/mine.netwright";
        window.work().file.saveAs(path);
        const QByteArray changed = contentOf(path).replace("\"epochs\": 100", "\"epochs\": 99");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(changed);
        file.close();
        QVERIFY(waitFor([&] { return window.work().banner.key() == "disk"; }));
        QTest::mouseClick(
            window.work().banner.findChildren<QPushButton*>().first(), Qt::LeftButton);
        QCOMPARE(window.work().document.setting("fit/epochs").get<int>(), 99);
    }

    void opensAFileOfAnotherProgramReadOnly()
    {
        OpenedWindow first;
        first.open("spiral");
        const QString path = temporaryFolder() + "/mine.netwright";
        first.work().file.saveAs(path);
        OpenedWindow second;
        QVERIFY(second->files().open(path));
        QVERIFY(second.work().file.isReadOnly());
        QCOMPARE(second.work().banner.key(), QString("read-only"));
    }

    void givesEachProjectWithoutAFileARunFolderOfItsOwn()
    {
        OpenedWindow first, second;
        first.open("spiral");
        second.open("spiral");
        const QString folder = first->files().runFolder();
        QVERIFY(QDir(folder).exists());
        QCOMPARE(first->files().runFolder(), folder);
        QVERIFY(second->files().runFolder() != folder);
        first.open("spiral");
        QVERIFY(first->files().runFolder() != folder);
        const QString place = temporaryFolder();
        first.work().file.saveAs(place + "/named.netwright");
        QCOMPARE(first->files().runFolder(), place + "/named.run");
    }
};

NW_TEST(FileActionsTest)

} // namespace
} // namespace netwright::test

#include "tst_file_actions.moc"
