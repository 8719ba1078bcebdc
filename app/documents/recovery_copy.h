#pragma once

#include "app/documents/project_file.h"
#include "engine/base/value.h"

#include <QList>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>

namespace netwright {

// The copy of one document's unsaved changes in the recovery folder, with a lock file beside it
// that tells a living owner. Lives in the window thread; writes on a thread of its own.
class RecoveryCopy final : public QObject {
    Q_OBJECT
public:
    explicit RecoveryCopy(const QString& folder, QObject* parent = nullptr);
    ~RecoveryCopy() override; // removes the copy

    // Asks for a copy after two seconds without another edit, at the latest in 60 s.
    void noteEdit();
    // What stands in the document now; it is written soon.
    void write(const Value& project, const QString& original);
    void waitUntilWritten();
    // Whether the last copy stands in the file; call waitUntilWritten() before.
    bool isWritten() const { return m_isWritten; }
    void remove(); // nothing is unsaved

    QString file() const { return m_file; }
    static QList<ProjectFile::Recovery> listIn(const QString& folder);
    // The project in a copy. Throws FormatError.
    static Value read(const QString& file);
    static void discard(const QString& file);

signals:
    void due();
    void failed(const QString& sentence);

private:
    void report(const QString& sentence);

    QString m_file;
    std::unique_ptr<QLockFile> m_lock;
    QTimer m_pause, m_limit;
    bool m_hasFailed = false;
    std::atomic<bool> m_isWritten = false;
    QThreadPool m_pool; // of one thread, so that writes keep their order
};

} // namespace netwright
