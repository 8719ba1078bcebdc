#pragma once

#include "app/window/workspace.h"
#include "engine/base/value.h"

#include <QObject>
#include <QString>

#include <functional>

namespace netwright {

// New, open, save, import and export, and what a window asks before work would be lost. Failures
// are told in the banner; drawing goes on.
class FileActions final : public QObject {
    Q_OBJECT
public:
    explicit FileActions(const Workspace& workspace, QObject* parent = nullptr);

    // What an empty drawing starts with.
    static Value emptyProject();
    // Opens a project or model file, after asking about unsaved work. False: it was not opened.
    bool open(const QString& path);
    bool openTemplate(const QString& name);
    // Asks about unsaved work and a training that goes on. False: stay.
    bool mayLeave();
    bool save();
    // What stands typed in a field or a note belongs to the project before it is used.
    static void keepTyped(const QWidget& window);
    // Offers what a crashed program left behind.
    void offerRecovery();
    // A file for data, asked from the user; empty: none.
    QString askForDataFile();
    // Where a run of this project puts its files. Each project without a file has a folder of its
    // own, so that no training writes over another's.
    QString runFolder();

    // A file to write, asked from the user; empty: none.
    QString askForNewFile(const QString& title, const QString& filter) const
    {
        return m_chooseSave(title, filter);
    }

    // Instead of a file dialog; for tests.
    using Chooser = std::function<QString(const QString& title, const QString& filter)>;
    void setChooser(Chooser open, Chooser save);
    // Instead of the question about unsaved work: "save", "discard" or "cancel"; for tests.
    void setAnswer(std::function<QString()> answer) { m_answer = std::move(answer); }

signals:
    void opened(); // another project is in the window
    void welcomeRequested();
    void recentChanged();

private:
    bool attempt(const QString& what, const std::function<void()>& work);
    void showOpened();
    bool mayStopTraining();
    bool openNew();
    bool saveAs();
    void keepRun(const QString& folder);
    void exportModel();
    void exportDrawing();
    bool writeDrawing(const QString& path);
    void showDiskChange();
    QString askUnsaved();
    static QString freshRunFolder(const QString& title);

    Workspace m_workspace;
    Chooser m_chooseOpen, m_chooseSave;
    std::function<QString()> m_answer;
    QString m_freshRun; // of a project without a file; empty: not asked for yet
};

} // namespace netwright
