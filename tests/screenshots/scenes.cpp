#include "tests/screenshots/scenes.h"

#include "app/documents/document.h"
#include "app/documents/drawing_model.h"
#include "app/settings/preferences.h"
#include "app/training/training_session.h"
#include "app/window/actions.h"
#include "app/window/file_actions.h"
#include "app/window/lenses_panel.h"
#include "app/window/main_window.h"
#include "widgets/canvas/canvas_view.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QLineEdit>
#include <QPainter>
#include <QTabWidget>
#include <QtTest>

namespace netwright::screenshots {
namespace {

constexpr int kPatience = 60'000; // milliseconds until a state must be reached
constexpr int kSettle = 250; // for layouts and animations

class Photographer {
public:
    Photographer(MainWindow& window, const QString& folder) : m_window(window), m_folder(folder)
    {
        m_folder.mkpath(".");
    }

    void take(const QString& name)
    {
        QTest::qWait(kSettle);
        const QString number = QString::number(++m_count).rightJustified(2, '0');
        const QString file = m_folder.filePath(number + "_" + name + ".png");
        QWidget* const popup = QApplication::activePopupWidget();
        QPixmap picture = m_window.grab();
        if (popup != nullptr) {
            QPainter painter(&picture);
            painter.drawPixmap(m_window.mapFromGlobal(popup->mapToGlobal(QPoint())), popup->grab());
        }
        picture.save(file);
    }
    int count() const { return m_count; }

private:
    MainWindow& m_window;
    QDir m_folder;
    int m_count = 0;
};

int firstOf(Workspace& work, const std::string& className)
{
    for (const BlueprintNode& node : work.document.network().nodes)
        if (node.className == className) return node.id;
    return 0;
}

void trainToTheEnd(Workspace& work)
{
    work.actions["training.start"].trigger();
    static_cast<void>(QTest::qWaitFor([&work] { return work.session.isActive(); }, kPatience));
    static_cast<void>(QTest::qWaitFor([&work] { return !work.session.isActive(); }, kPatience));
}

void showLens(MainWindow& window, int index)
{
    window.raisePanel("lensesDock");
    window.findChild<QTabWidget*>("lenses")->setCurrentIndex(index);
}

void drawingScenes(MainWindow& window, Photographer& camera)
{
    Workspace& work = window.workspace();
    window.files().openTemplate("digits");
    window.useLayout(MainWindow::Layout::designing);
    camera.take("digits");
    window.raisePanel("settingsDock");
    work.canvas.centerOnNode(firstOf(work, "Conv2D"));
    camera.take("settings_conv2d");
    work.canvas.centerOnNode(firstOf(work, "Dense"));
    camera.take("settings_dense");
    window.raisePanel("outlineDock");
    camera.take("outline");
    window.raisePanel("layersDock");
    window.raisePanel("dataDock");
    camera.take("data_digits");
    window.raisePanel("trainingDock");
    camera.take("training_settings");
    work.canvas.openSearch();
    camera.take("search_box");
    QTest::keyClick(window.findChild<QLineEdit*>("searchLine"), Qt::Key_Escape);
    work.actions["help.search"].trigger();
    camera.take("search_actions");
    if (QWidget* const popup = QApplication::activePopupWidget()) popup->close();
}

void wrongScenes(MainWindow& window, Photographer& camera)
{
    Workspace& work = window.workspace();
    work.document.setParam({firstOf(work, "Conv2D")}, "kernel_size", {40, 40});
    window.raisePanel("issuesDock");
    window.raisePanel("settingsDock");
    work.canvas.centerOnNode(firstOf(work, "Conv2D"));
    camera.take("issues");
    work.document.undoStack().undo();
}

void trainingScenes(MainWindow& window, Photographer& camera)
{
    Workspace& work = window.workspace();
    window.useLayout(MainWindow::Layout::training);
    trainToTheEnd(work);
    camera.take("trained_digits");
    showLens(window, 0);
    camera.take("lens_confusion");
    showLens(window, 3);
    camera.take("lens_kernels");
    window.raisePanel("dataDock");
    showLens(window, 2);
    camera.take("lens_prediction");
    window.raisePanel("logDock");
    camera.take("log");
}

void planeScenes(MainWindow& window, Photographer& camera)
{
    Workspace& work = window.workspace();
    window.files().openTemplate("spiral");
    window.raisePanel("dataDock");
    window.useLayout(MainWindow::Layout::training);
    camera.take("before_training");
    showLens(window, 1);
    trainToTheEnd(work);
    showLens(window, 1);
    camera.take("lens_boundary");
    window.raisePanel("chartsDock");
    camera.take("trained_spiral");
    for (const char* const name : {"waves", "residual", "two_branches", "autoencoder"}) {
        window.files().openTemplate(name);
        window.useLayout(MainWindow::Layout::designing);
        camera.take(name);
    }
    window.useLayout(MainWindow::Layout::presenting);
    camera.take("presenting");
}

} // namespace

int takePictures(Preferences& preferences, QSize size, const QString& folder)
{
    MainWindow window(preferences);
    window.files().setAnswer([] { return QString("discard"); });
    window.resize(size);
    window.show();
    static_cast<void>(QTest::qWaitFor([&window] { return window.isVisible(); }));
    Photographer camera(window, folder);
    camera.take("welcome");
    window.workspace().actions["file.new"].trigger();
    camera.take("empty");
    drawingScenes(window, camera);
    wrongScenes(window, camera);
    trainingScenes(window, camera);
    planeScenes(window, camera);
    return camera.count();
}

} // namespace netwright::screenshots
