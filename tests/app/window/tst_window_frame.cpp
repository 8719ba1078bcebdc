#include "app/window/actions.h"
#include "app/window/file_actions.h"
#include "app/window/primary_button.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "tests/support/window/opened_window.h"

#include <QMenuBar>
#include <QToolBar>

namespace netwright::test {
namespace {

class WindowFrameTest final : public QObject {
    Q_OBJECT
private slots:
    void hasEachActionInAMenu()
    {
        OpenedWindow window;
        QList<QAction*> found;
        for (const QAction* const menu : window->menuBar()->actions())
            found += menu->menu()->actions();
        for (QAction* const action : window.work().actions.all())
            QVERIFY2(found.contains(action), qPrintable(action->objectName()));
    }

    void offersTheMostImportantButtonWithItsText()
    {
        OpenedWindow window;
        auto& bar = window.find<QToolBar>("toolBar");
        const auto* const start = bar.findChild<PrimaryButton*>();
        QVERIFY(start != nullptr && start->isVisible());
        QCOMPARE(start->text(), QString("&Train"));
    }

    void switchesTheLanguageOfEverything()
    {
        OpenedWindow window;
        window.open("spiral");
        QCOMPARE(window.find<QDockWidget>("dataDock").windowTitle(), QString("Data"));
        const auto isChecked = [&window](const QString& language) {
            for (const QAction* const action : window->findChildren<QAction*>())
                if (action->data().toString() == language) return action->isChecked();
            return false;
        };
        QVERIFY(isChecked("en") && !isChecked("zh_CN"));
        window.preferences().setLanguage("zh_CN");
        QCoreApplication::processEvents();
        QVERIFY(isChecked("zh_CN") && !isChecked("en"));
        QVERIFY(window.find<QDockWidget>("dataDock").windowTitle() != "Data");
        QVERIFY(!window.work().actions["file.save"].text().contains("Save"));
        window.preferences().setLanguage("en");
        QCoreApplication::processEvents();
        QCOMPARE(window.find<QDockWidget>("dataDock").windowTitle(), QString("Data"));
    }

    void arrangesPanelsForEachKindOfWork()
    {
        OpenedWindow window;
        window.open("spiral");
        window->useLayout(MainWindow::Layout::presenting);
        QVERIFY(!window.find<QDockWidget>("layersDock").isVisible());
        window->useLayout(MainWindow::Layout::training);
        QVERIFY(!window.find<QDockWidget>("layersDock").isVisible());
        QVERIFY(window.find<QDockWidget>("trainingDock").isVisible());
        window->useLayout(MainWindow::Layout::designing);
        QVERIFY(window.find<QDockWidget>("layersDock").isVisible());
    }

    void showsItsPanelsBehindTheWelcomePage()
    {
        OpenedWindow window;
        window->restoreLayout();
        QVERIFY(!window.find<QDockWidget>("dataDock").isVisible());
        window.open("spiral");
        for (const char* const name : {"layersDock", "outlineDock", "settingsDock", "dataDock",
                 "trainingDock", "chartsDock", "lensesDock", "issuesDock", "logDock"})
            QVERIFY2(!window.find<QDockWidget>(name).isHidden(), name);
    }

    void remembersWhichPanelsWereOpen()
    {
        OpenedWindow window;
        window.open("spiral");
        window.find<QDockWidget>("logDock").hide();
        window->close();
        MainWindow next(window.preferences());
        next.restoreLayout();
        next.files().openTemplate("spiral");
        QVERIFY(next.findChild<QDockWidget*>("logDock")->isHidden());
        QVERIFY(!next.findChild<QDockWidget*>("chartsDock")->isHidden());
    }

    void namesTheProjectInItsTitle()
    {
        OpenedWindow window;
        QCOMPARE(window->windowTitle(), QString("Netwright"));
        window.open("spiral");
        QVERIFY(window->windowTitle().endsWith("[*] - Netwright"));
    }
};

NW_TEST(WindowFrameTest)

} // namespace
} // namespace netwright::test

#include "tst_window_frame.moc"
