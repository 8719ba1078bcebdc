#include "app/window/file_actions.h"

#include "app/cli/project_templates.h"
#include "app/documents/document.h"
#include "app/documents/project_file.h"
#include "app/documents/recent_files.h"
#include "app/settings/preferences.h"
#include "app/training/run_copy.h"
#include "app/training/training_session.h"
#include "app/window/actions.h"
#include "app/window/banner.h"
#include "app/window/log_panel.h"
#include "engine/formats/json.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/common/strings.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPainter>
#include <QPdfWriter>
#include <QPointer>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>
#include <QSvgGenerator>
#include <QThreadPool>

#include <utility>

namespace netwright {
namespace {

constexpr double kPictureScale = 2; // pixels for each unit of the drawing
constexpr int kPictureEdge = 8000; // no side of a picture is longer
constexpr int kPictureMargin = 24;

QString withSuffix(const QString& path, const QString& suffix)
{
    return path.isEmpty() || QFileInfo(path).suffix() != "" ? path : path + suffix;
}

} // namespace

FileActions::FileActions(const Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace)
{
    m_chooseOpen = [this](const QString& title, const QString& filter) {
        return QFileDialog::getOpenFileName(
            &m_workspace.window, title, m_workspace.file.folder(), filter);
    };
    m_chooseSave = [this](const QString& title, const QString& filter) {
        const QString start = QDir(m_workspace.file.folder()).filePath(m_workspace.file.title());
        return QFileDialog::getSaveFileName(&m_workspace.window, title, start, filter);
    };
    Actions& actions = m_workspace.actions;
    connect(&actions["file.new"], &QAction::triggered, this, &FileActions::openNew);
    connect(&actions["file.welcome"], &QAction::triggered, this, &FileActions::welcomeRequested);
    connect(&actions["file.open"], &QAction::triggered, this, [this] {
        const QString path = m_chooseOpen(tr("Open"),
            tr("Projects and models") + " (*.netwright *.keras *.h5 *.json);;" + tr("All files")
                + " (*)");
        if (!path.isEmpty()) open(path);
    });
    connect(&actions["file.save"], &QAction::triggered, this, &FileActions::save);
    connect(&actions["file.save_as"], &QAction::triggered, this, &FileActions::saveAs);
    connect(&actions["file.export_model"], &QAction::triggered, this, &FileActions::exportModel);
    connect(
        &actions["file.export_drawing"], &QAction::triggered, this, &FileActions::exportDrawing);
    connect(&m_workspace.document, &Document::loaded, this, [this] { m_freshRun.clear(); });
    connect(&m_workspace.file, &ProjectFile::changedOnDisk, this, &FileActions::showDiskChange);
    connect(&m_workspace.file, &ProjectFile::recoveryFailed, this, [this](const QString& sentence) {
        m_workspace.banner.tell(Banner::Kind::warning, "recovery", sentence);
    });
}

void FileActions::setChooser(Chooser open, Chooser save)
{
    m_chooseOpen = std::move(open);
    m_chooseSave = std::move(save);
}

// Does the work; where it fails, says why in the banner and returns false.
bool FileActions::attempt(const QString& what, const std::function<void()>& work)
{
    QString reason;
    try {
        work();
        m_workspace.banner.hideIf("file");
        return true;
    } catch (const Error& error) {
        reason = translated(error.text());
    } catch (const std::exception& error) {
        reason = QString::fromLocal8Bit(error.what());
    }
    m_workspace.banner.tell(Banner::Kind::error, "file", what.arg(reason));
    m_workspace.log.add(LogPanel::Kind::error, what.arg(reason));
    return false;
}

// What was told of the project before is not offered any more.
void FileActions::showOpened()
{
    for (const char* key : {"disk", "read-only", "obstacle", "training"})
        m_workspace.banner.hideIf(key);
    emit opened();
}

void FileActions::keepTyped(const QWidget& window)
{
    const QPointer<QWidget> focused = window.focusWidget();
    if (focused == nullptr) return;
    focused->clearFocus();
    if (focused != nullptr && focused->isVisible()) focused->setFocus();
}

bool FileActions::open(const QString& path)
{
    if (!mayLeave()) return false;
    QApplication::setOverrideCursor(Qt::BusyCursor); // a large one takes a moment
    const bool isOpen = attempt(
        tr("The file was not opened. %1"), [this, &path] { m_workspace.file.open(path); });
    QApplication::restoreOverrideCursor();
    if (!isOpen) return false;
    RecentFiles::add(QFileInfo(path).absoluteFilePath());
    emit recentChanged();
    showOpened();
    if (m_workspace.file.isReadOnly())
        m_workspace.banner.tell(Banner::Kind::info, "read-only",
            tr("Another program has this file open, so it can be looked at and trained, but not "
               "saved here. Save it under another name to change it."),
            {{tr("Save As…"), [this] { saveAs(); }}});
    return true;
}

bool FileActions::openTemplate(const QString& name)
{
    if (!mayLeave()) return false;
    const bool isOpen = attempt(tr("The template was not opened. %1"), [this, &name] {
        Value project = parseJson(projectTemplate(fromQt(name)).json, fromQt(name));
        for (Value& note : project["canvas"]["notes"])
            note["text"] = fromQt(translated(note["text"].get<std::string>()));
        m_workspace.file.openNew(project);
    });
    if (isOpen) showOpened();
    return isOpen;
}

Value FileActions::emptyProject()
{
    return {{"netwright", 1},
        {"compile", {{"optimizer", "adam"}, {"loss", nullptr}, {"metrics", Value::array()}}},
        {"fit", {{"epochs", 10}, {"batch_size", 32}}}};
}

bool FileActions::openNew()
{
    if (!mayLeave()) return false;
    m_workspace.file.openNew(emptyProject());
    showOpened();
    return true;
}

QString FileActions::askUnsaved()
{
    if (m_answer) return m_answer();
    QMessageBox box(QMessageBox::Question, tr("Unsaved changes"),
        tr("“%1” has changes that are not saved.").arg(m_workspace.file.title()),
        QMessageBox::NoButton, &m_workspace.window);
    const auto* const save = box.addButton(tr("Save"), QMessageBox::AcceptRole);
    const auto* const discard = box.addButton(tr("Discard"), QMessageBox::DestructiveRole);
    box.setEscapeButton(box.addButton(tr("Cancel"), QMessageBox::RejectRole));
    box.exec();
    if (box.clickedButton() == save) return "save";
    return box.clickedButton() == discard ? "discard" : "cancel";
}

bool FileActions::mayStopTraining()
{
    if (!m_workspace.session.isActive()) return true;
    if (m_answer) return m_answer() != "cancel";
    return QMessageBox::question(&m_workspace.window, tr("Training"),
               tr("The network is still training. Stop it and keep what it has learned?"),
               QMessageBox::Yes | QMessageBox::Cancel)
        == QMessageBox::Yes;
}

// The training goes on where the user stays.
bool FileActions::mayLeave()
{
    keepTyped(m_workspace.window);
    if (!mayStopTraining()) return false;
    if (m_workspace.file.isModified()) {
        const QString answer = askUnsaved();
        if (answer != "discard" && (answer != "save" || !save())) return false;
    }
    m_workspace.session.stopAndKeep();
    return true;
}

bool FileActions::save()
{
    keepTyped(m_workspace.window);
    // What another program wrote is not overwritten before the user said so.
    if (m_workspace.file.hasChangedOnDisk()) {
        showDiskChange();
        return false;
    }
    if (m_workspace.file.path().isEmpty() || m_workspace.file.isReadOnly()) return saveAs();
    return attempt(tr("The project was not saved. %1"), [this] { m_workspace.file.save(); });
}

bool FileActions::saveAs()
{
    keepTyped(m_workspace.window);
    const QString path = withSuffix(
        m_chooseSave(tr("Save As"), tr("Netwright projects") + " (*.netwright)"), ".netwright");
    if (path.isEmpty()) return false;
    const bool isSaved = attempt(
        tr("The project was not saved. %1"), [this, &path] { m_workspace.file.saveAs(path); });
    if (!isSaved) return false;
    m_workspace.banner.hideIf("read-only");
    m_workspace.banner.hideIf("disk");
    RecentFiles::add(QFileInfo(path).absoluteFilePath());
    emit recentChanged();
    if (!m_freshRun.isEmpty()) keepRun(std::exchange(m_freshRun, {}));
    return true;
}

// What was trained before the project had a file goes beside it, on a thread of its own.
void FileActions::keepRun(const QString& folder)
{
    const QPointer<FileActions> self(this);
    QThreadPool::globalInstance()->start([self, folder, target = runFolder()] {
        try {
            copyRun(folder, target);
        } catch (const Error& error) {
            QMetaObject::invokeMethod(qApp, [self, text = error.text()] {
                if (self)
                    self->m_workspace.banner.tell(Banner::Kind::warning, "file",
                        tr("The trained model was not copied to the project. %1")
                            .arg(translated(text)));
            });
        }
    });
}

void FileActions::exportModel()
{
    const QString path = withSuffix(m_chooseSave(tr("Export Model"),
                                        tr("Keras 3 archive") + " (*.keras);;" + tr("HDF5 model")
                                            + " (*.h5);;" + tr("Weights only") + " (*.weights.h5);;"
                                            + tr("Configuration only") + " (*.json)"),
        ".keras");
    if (!path.isEmpty()) m_workspace.session.exportModel(path);
}

void FileActions::exportDrawing()
{
    const QString path = withSuffix(
        m_chooseSave(tr("Export Drawing"), "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"), ".png");
    if (path.isEmpty()) return;
    if (writeDrawing(path)) {
        m_workspace.log.add(
            LogPanel::Kind::message, tr("The drawing was written to %1.").arg(path));
        return;
    }
    m_workspace.banner.tell(Banner::Kind::error, "file",
        tr("The drawing was not written to %1: choose a folder that can be written to, and a name "
           "that ends in .png, .svg or .pdf.")
            .arg(path));
}

bool FileActions::writeDrawing(const QString& path)
{
    const QRectF drawing = m_workspace.canvas.drawingRect().adjusted(
        -kPictureMargin, -kPictureMargin, kPictureMargin, kPictureMargin);
    const QString suffix = QFileInfo(path).suffix().toLower();
    QSaveFile file(path);
    if (!QStringList{"png", "svg", "pdf"}.contains(suffix) || !file.open(QIODevice::WriteOnly))
        return false;
    if (suffix == "png") {
        const double edge = std::max(drawing.width(), drawing.height());
        const double scale = std::min(kPictureScale, kPictureEdge / edge);
        QImage image((drawing.size() * scale).toSize().expandedTo({1, 1}),
            QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        m_workspace.canvas.renderDrawing(painter, image.rect());
        painter.end();
        if (!image.save(&file, "PNG")) return false;
    } else if (suffix == "svg") {
        QSvgGenerator generator;
        generator.setOutputDevice(&file);
        generator.setSize(drawing.size().toSize());
        generator.setViewBox(QRectF({}, drawing.size()));
        generator.setTitle(m_workspace.file.title());
        QPainter painter(&generator);
        m_workspace.canvas.renderDrawing(painter, QRectF({}, drawing.size()));
    } else {
        QPdfWriter writer(&file);
        writer.setTitle(m_workspace.file.title());
        writer.setPageSize(QPageSize(drawing.size() * 0.75, QPageSize::Point));
        writer.setPageMargins({});
        QPainter painter(&writer);
        m_workspace.canvas.renderDrawing(painter, QRectF(0, 0, writer.width(), writer.height()));
    }
    return file.commit();
}

void FileActions::showDiskChange()
{
    ProjectFile& file = m_workspace.file;
    m_workspace.banner.tell(Banner::Kind::warning, "disk",
        tr("%1 was changed by another program.").arg(QFileInfo(file.path()).fileName()),
        {{tr("Read it again"),
             [this] {
                 if (!mayStopTraining()) return showDiskChange();
                 const bool isRead = attempt(
                     tr("The file was not read again. %1"), [this] { m_workspace.file.reload(); });
                 if (isRead) showOpened();
             }},
            {tr("Keep mine"), [&file] { file.ignoreDiskChange(); }}});
}

void FileActions::offerRecovery()
{
    const QString folder = Preferences::recoveryFolder();
    const QList<ProjectFile::Recovery> found = ProjectFile::recoveries(folder);
    if (found.isEmpty()) return;
    const ProjectFile::Recovery first = found.first();
    const QString name = first.original.isEmpty() ? tr("an unsaved drawing")
                                                  : QFileInfo(first.original).fileName();
    m_workspace.banner.tell(Banner::Kind::info, "recovery",
        tr("Work that was not saved when the program ended was kept: %1, %2.")
            .arg(name, QLocale().toString(first.time, QLocale::ShortFormat)),
        {{tr("Bring it back"),
             [this, first] {
                 if (!mayLeave()) return offerRecovery();
                 const bool isBack = attempt(tr("It could not be brought back. %1"),
                     [this, &first] { m_workspace.file.recover(first); });
                 if (isBack) showOpened();
             }},
            {tr("Throw it away"), [this, first] {
                 ProjectFile::discard(first);
                 offerRecovery(); // what else was left behind
             }}});
}

QString FileActions::askForDataFile()
{
    return m_chooseOpen(tr("Data"),
        tr("Data") + " (*.csv *.tsv *.gz *.npz *.h5 *.hdf5 *-ubyte);;" + tr("All files") + " (*)");
}

// Folders that nobody wrote to for a month go.
QString FileActions::freshRunFolder(const QString& title)
{
    constexpr int kDaysKept = 30;
    const QDir runs(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/runs");
    const QDateTime now = QDateTime::currentDateTime();
    for (const QFileInfo& run :
        runs.entryInfoList(QDir::Dirs | QDir::NoSymLinks | QDir::NoDotAndDotDot))
        if (run.lastModified().daysTo(now) > kDaysKept) QDir(run.filePath()).removeRecursively();
    const QString name = title + now.toString(" yyyy-MM-dd hh.mm.ss");
    QString free = name;
    for (int i = 2; !runs.mkpath(".") || !runs.mkdir(free); ++i) {
        if (i > 99) break; // the training will say that nothing can be written
        free = QString("%1 (%2)").arg(name).arg(i);
    }
    return runs.filePath(free);
}

QString FileActions::runFolder()
{
    const ProjectFile& file = m_workspace.file;
    if (!file.path().isEmpty() && !file.isReadOnly())
        return QDir(file.folder()).filePath(file.title() + ".run");
    if (m_freshRun.isEmpty()) m_freshRun = freshRunFolder(file.title());
    return m_freshRun;
}

} // namespace netwright
