#include "app/documents/document.h"
#include "app/documents/project_file.h"
#include "app/window/actions.h"
#include "app/window/banner.h"
#include "app/window/file_actions.h"
#include "tests/support/places.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "tests/support/window/opened_window.h"
#include "widgets/canvas/canvas_view.h"

#include <QFile>
#include <QProcess>
#include <QPushButton>

namespace netwright::test {
namespace {

constexpr const char* kReportVariable = "NETWRIGHT_TEST_KILLED_DRAWING";
constexpr int kEdits = 40;

QStringList copies()
{
    QStringList files;
    for (const ProjectFile::Recovery& recovery :
        ProjectFile::recoveries(Preferences::recoveryFolder()))
        files << recovery.copy;
    return files;
}

// The program starts itself anew, and in that one a window is drawn in until it is killed.
class KilledDrawingTest final : public QObject {
    Q_OBJECT
private slots:
    void losesAtMostTheLastEdit()
    {
        if (qEnvironmentVariableIsSet(kReportVariable)) return drawForever();
        OpenedWindow window;
        for (const ProjectFile::Recovery& old :
            ProjectFile::recoveries(Preferences::recoveryFolder()))
            ProjectFile::discard(old);
        const QString report = temporaryFolder() + "/drawn";
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(kReportVariable, report);
        process.setProcessEnvironment(environment);
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(QCoreApplication::applicationFilePath(), {"KilledDrawingTest"});
        QVERIFY(process.waitForStarted());
        QVERIFY(waitFor([&report] { return QFile::exists(report); }, 20'000));
        QVERIFY(copies().isEmpty()); // its owner lives
        process.kill();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);

        QCOMPARE(copies().size(), 1);
        window->offerRecovery();
        window.work().banner.findChild<QPushButton*>()->click();
        QVERIFY(window.work().document.setting("fit/epochs").get<int>() >= kEdits);
        QCOMPARE(window.work().document.network().nodes.size(), std::size_t(6));
        QVERIFY(window.work().file.isModified());
        QVERIFY(copies().isEmpty());
    }

private:
    // Reports once it is one edit beyond what a pause in drawing has secured.
    static void drawForever()
    {
        OpenedWindow window;
        window.open("spiral");
        Document& document = window.work().document;
        window.work().canvas.centerOnNode(document.network().nodes[1].id);
        window.work().actions["edit.duplicate"].trigger();
        for (int epochs = 2; epochs <= kEdits; ++epochs)
            document.setSetting("fit/epochs", epochs, "Change epochs");
        constexpr int kPause = 3'000; // longer than the drawing must rest for a copy
        QTest::qWait(kPause);
        document.setSetting("fit/epochs", kEdits + 1, "Change epochs");
        QFile report(qEnvironmentVariable(kReportVariable));
        if (report.open(QIODevice::WriteOnly)) report.close();
        for (;;) QTest::qWait(kPause);
    }
};

NW_TEST(KilledDrawingTest)

} // namespace
} // namespace netwright::test
#include "tst_killed_drawing.moc"
