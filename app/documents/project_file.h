#pragma once

#include "engine/base/value.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QLockFile>
#include <QObject>
#include <QString>

#include <memory>

namespace netwright {

class Document;
class RecoveryCopy;

// The file of a document: reads, writes, watches, locks and backs it up. Lives in the window
// thread. A copy of what is unsaved goes to the recovery folder after each pause in drawing of two
// seconds, and at the latest 60 s after an edit.
class ProjectFile final : public QObject {
    Q_OBJECT
public:
    // `recoveryFolder` is made where it is missing.
    ProjectFile(Document& document, const QString& recoveryFolder, QObject* parent = nullptr);
    // The copy in the recovery folder goes: who ends the program regularly was asked before.
    ~ProjectFile() override;

    // Throws FormatError (and ConfigError for a model file); everything stays as it was then. A
    // .netwright file is locked; where another program has it, it is opened read-only. Any model
    // file (.keras, .h5, .json) becomes a new project whose "weights" names it, a job.json a new
    // project in its folder.
    void open(const QString& path);
    void openNew(const Value& project); // no file yet
    // Throws FormatError; the document and the old file stay as they are.
    void save();
    // In another folder, files that the project names relatively are named in full, a step of undo.
    void saveAs(const QString& path);

    QString path() const { return m_path; } // empty: never saved
    QString folder() const; // where relative paths start; for a new one the home folder
    QString title() const; // "digits", "Untitled"
    bool isReadOnly() const { return m_isReadOnly; }
    bool isModified() const;
    bool hasChangedOnDisk() const { return m_hasChangedOnDisk; }
    // After "the file changed on disk": read it again (throws FormatError), or leave it be.
    void reload();
    void ignoreDiskChange();

    // What crashed programs left behind: copies whose program no longer runs, newest first.
    struct Recovery {
        QString copy; // the file in the recovery folder
        QString original; // empty: never saved
        QDateTime time;
    };
    static QList<Recovery> recoveries(const QString& recoveryFolder);
    void recover(const Recovery& recovery); // throws FormatError; stays unsaved
    static void discard(const Recovery& recovery);
    void writeRecovery(); // now; for tests and before risky work

signals:
    void changed(); // path, modified or read-only
    void changedOnDisk();
    void recoveryFailed(const QString& sentence); // a full disk; told once

private:
    // Where a project comes from and whether it may be written there.
    struct Place {
        QString path; // empty: new
        QString folder;
        std::unique_ptr<QLockFile> lock;
        bool isReadOnly = false;
        QByteArray hash;
    };
    Place placeOf(const QString& path, const QByteArray& content);
    void settle(Place place);
    void keepFiles(const QString& folder);
    void watch();
    void lookAtDisk();

    Document& m_document;
    QString m_path, m_folder;
    bool m_isReadOnly = false, m_hasChangedOnDisk = false;
    std::unique_ptr<QLockFile> m_lock;
    QFileSystemWatcher m_watcher;
    QByteArray m_hash; // of what was read or written last
    std::unique_ptr<RecoveryCopy> m_recovery;
};

} // namespace netwright
