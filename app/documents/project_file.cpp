#include "app/documents/project_file.h"

#include "app/documents/document.h"
#include "app/documents/project_reading.h"
#include "app/documents/recovery_copy.h"
#include "engine/base/error.h"
#include "engine/formats/file.h"
#include "engine/formats/json.h"
#include "widgets/common/strings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>

#include <future>
#include <thread>

namespace netwright {
namespace {

QByteArray hashOf(std::string_view content)
{
    return QCryptographicHash::hash(
        QByteArray(content.data(), static_cast<qsizetype>(content.size())),
        QCryptographicHash::Sha256);
}

QString absolute(const QString& path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

std::string textOf(const Value& project)
{
    return writeJson(project, 2) + "\n";
}

std::unique_ptr<QLockFile> lockFor(const QString& path)
{
    const QFileInfo file(path);
    auto lock
        = std::make_unique<QLockFile>(file.absoluteDir().filePath("." + file.fileName() + ".lock"));
    lock->setStaleLockTime(0); // only where the program that has it is gone
    return lock;
}

bool isProjectFile(const QString& path)
{
    return QFileInfo(path).suffix().toLower() == "netwright";
}

// What a job.json holds, and not the configuration of a model.
bool isProject(const Value& json)
{
    return json.is_object() && !json.contains("class_name")
        && (json.contains("netwright") || json.contains("model"));
}

FormatError named(const QString& path, const Error& error)
{
    return FormatError(NW_TEXT("%1: %2"), fromQt(path), error.what());
}

// A model file becomes a project. A large one is read by a thread of its own, and the window goes
// on meanwhile; it takes no input.
Value projectFrom(const QString& path)
{
    constexpr qint64 kLarge = 4'000'000;
    const std::string file = fromQt(path);
    if (QFileInfo(path).size() < kLarge) return projectFromModelFile(file, file);
    QEventLoop waiting;
    std::packaged_task<Value()> reading([&file] { return projectFromModelFile(file, file); });
    std::future<Value> project = reading.get_future();
    std::thread thread([&reading, &waiting] {
        reading();
        QMetaObject::invokeMethod(&waiting, &QEventLoop::quit, Qt::QueuedConnection);
    });
    waiting.exec(QEventLoop::ExcludeUserInputEvents);
    thread.join();
    return project.get();
}

// A file that is named relatively and is there, in full; else what it was.
Value inFull(const Value& name, const QDir& folder)
{
    if (!name.is_string()) return name;
    const QString file = toQt(name.get<std::string>());
    const bool isFound = !file.isEmpty() && QDir::isRelativePath(file)
        && QFileInfo(folder.filePath(file)).isFile();
    return isFound ? Value(fromQt(QDir::cleanPath(folder.absoluteFilePath(file)))) : name;
}

// The project's "data" with its files in full.
Value withFilesInFull(Value data, const QDir& folder)
{
    if (!data.is_object()) return data;
    for (Value& part : data)
        for (const char* key : {"csv", "npz", "idx", "hdf5", "labels"})
            if (part.is_object() && part.contains(key)) part[key] = inFull(part[key], folder);
    return data;
}

} // namespace

ProjectFile::ProjectFile(Document& document, const QString& recoveryFolder, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_recovery(std::make_unique<RecoveryCopy>(recoveryFolder))
{
    connect(&document.undoStack(), &QUndoStack::cleanChanged, this, [this](bool isClean) {
        if (isClean) m_recovery->remove();
        emit changed();
    });
    connect(&document.undoStack(), &QUndoStack::indexChanged, this, [this] {
        if (isModified()) m_recovery->noteEdit();
    });
    connect(m_recovery.get(), &RecoveryCopy::due, this,
        [this] { m_recovery->write(m_document.toValue(), m_path); });
    connect(m_recovery.get(), &RecoveryCopy::failed, this, &ProjectFile::recoveryFailed);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &ProjectFile::lookAtDisk);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ProjectFile::lookAtDisk);
}

ProjectFile::~ProjectFile() = default;

ProjectFile::Place ProjectFile::placeOf(const QString& path, const QByteArray& content)
{
    Place place{.path = path, .folder = QFileInfo(path).absolutePath(), .lock = {}, .hash = {}};
    place.hash = hashOf({content.constData(), static_cast<std::size_t>(content.size())});
    if (path == m_path && m_lock) {
        place.lock = std::move(m_lock);
    } else {
        place.lock = lockFor(path);
        if (!place.lock->tryLock(0)) {
            place.isReadOnly = place.lock->error() == QLockFile::LockFailedError;
            place.lock.reset();
        }
    }
    if (QFileInfo::exists(path) && !QFileInfo(path).isWritable()) place.isReadOnly = true;
    return place;
}

void ProjectFile::settle(Place place)
{
    m_path = place.path;
    m_folder = place.folder;
    m_lock = std::move(place.lock);
    m_isReadOnly = place.isReadOnly;
    m_hash = place.hash;
    m_hasChangedOnDisk = false;
    watch();
    emit changed();
}

void ProjectFile::open(const QString& given)
{
    const QString path = absolute(given);
    const QString folder = QFileInfo(path).absolutePath();
    const bool isJson = QFileInfo(path).suffix().toLower() == "json";
    if (!isProjectFile(path) && !isJson) return openNew(projectFrom(path));
    const std::string text = readTextFile(fromQt(path));
    const Value project = parseJson(text, fromQt(path));
    if (!isProjectFile(path) && !isProject(project)) return openNew(projectFrom(path));
    try {
        m_document.load(project, folder);
    } catch (const Error& error) {
        throw named(path, error);
    }
    m_recovery->remove();
    settle(isProjectFile(path) ? placeOf(path, QByteArray::fromStdString(text))
                               : Place{.path = {}, .folder = folder, .lock = {}, .hash = {}});
}

void ProjectFile::openNew(const Value& project)
{
    m_document.load(project);
    m_recovery->remove();
    settle({});
}

void ProjectFile::save()
{
    if (m_path.isEmpty())
        throw FormatError(
            NW_TEXT("The project has no file yet; save it under a name that you choose."));
    if (m_isReadOnly)
        throw FormatError(NW_TEXT("%1: opened read-only, because another program has it open or "
                                  "it may not be written; save it under another name."),
            fromQt(m_path));
    const std::string text = textOf(m_document.toValue());
    writeTextFileAtomically(fromQt(m_path), text);
    m_hash = hashOf(text);
    m_hasChangedOnDisk = false;
    m_document.undoStack().setClean();
    m_recovery->remove();
    watch();
    emit changed();
}

void ProjectFile::saveAs(const QString& given)
{
    const QString path = absolute(given);
    if (path == m_path && !m_isReadOnly) return save();
    auto lock = lockFor(path);
    if (!lock->tryLock(0)) {
        if (lock->error() == QLockFile::LockFailedError)
            throw FormatError(
                NW_TEXT("%1: another program has this project open; choose another name."),
                fromQt(path));
        lock.reset(); // a folder without locks; writing says whether it may be written
    }
    keepFiles(QFileInfo(path).absolutePath());
    const std::string text = textOf(m_document.toValue());
    writeTextFileAtomically(fromQt(path), text);
    settle({.path = path,
        .folder = QFileInfo(path).absolutePath(),
        .lock = std::move(lock),
        .isReadOnly = false,
        .hash = hashOf(text)});
    m_document.undoStack().setClean();
    m_recovery->remove();
}

void ProjectFile::keepFiles(const QString& folder)
{
    const QDir before(this->folder());
    if (before == QDir(folder)) return;
    const QString text = tr("Name the files in full");
    m_document.setSetting("data", withFilesInFull(m_document.setting("data"), before), text);
    m_document.setSetting("weights", inFull(m_document.setting("weights"), before), text);
}

QString ProjectFile::folder() const
{
    return m_folder.isEmpty() ? QDir::homePath() : m_folder;
}

QString ProjectFile::title() const
{
    return m_path.isEmpty() ? tr("Untitled") : QFileInfo(m_path).completeBaseName();
}

bool ProjectFile::isModified() const
{
    return !m_document.undoStack().isClean();
}

void ProjectFile::reload()
{
    if (!m_path.isEmpty()) open(m_path);
}

void ProjectFile::ignoreDiskChange()
{
    m_hasChangedOnDisk = false;
    m_document.undoStack().resetClean(); // what is here is not what is on the disk
    emit changed();
}

// Programs that save by renaming take the watched file away, so its folder is watched too.
void ProjectFile::watch()
{
    const QStringList before = m_watcher.files() + m_watcher.directories();
    QStringList wanted;
    if (!m_path.isEmpty() && QFileInfo::exists(m_path)) wanted << m_path << m_folder;
    for (const QString& path : before)
        if (!wanted.contains(path)) m_watcher.removePath(path);
    for (const QString& path : wanted)
        if (!before.contains(path)) m_watcher.addPath(path);
}

void ProjectFile::lookAtDisk()
{
    if (m_path.isEmpty() || !QFileInfo::exists(m_path)) return;
    watch();
    QByteArray hash;
    try {
        hash = hashOf(readTextFile(fromQt(m_path)));
    } catch (const Error&) {
        return; // being written; another event follows
    }
    if (hash == m_hash) return;
    m_hash = hash; // told once
    m_hasChangedOnDisk = true;
    emit changedOnDisk();
}

QList<ProjectFile::Recovery> ProjectFile::recoveries(const QString& recoveryFolder)
{
    return RecoveryCopy::listIn(recoveryFolder);
}

void ProjectFile::recover(const Recovery& recovery)
{
    const Value project = RecoveryCopy::read(recovery.copy);
    const QString path = recovery.original.isEmpty() ? QString() : absolute(recovery.original);
    const bool hasFile = isProjectFile(path) && QFileInfo(path).absoluteDir().exists();
    std::string content;
    if (hasFile && QFileInfo::exists(path)) content = readTextFile(fromQt(path));
    m_document.load(project, hasFile ? QFileInfo(path).absolutePath() : QString());
    settle(hasFile ? placeOf(path, QByteArray::fromStdString(content)) : Place());
    m_document.undoStack().resetClean();
    writeRecovery();
    // On a full disk the old copy is the only one.
    if (m_recovery->isWritten()) discard(recovery);
}

void ProjectFile::discard(const Recovery& recovery)
{
    RecoveryCopy::discard(recovery.copy);
}

void ProjectFile::writeRecovery()
{
    if (!isModified()) return;
    m_recovery->write(m_document.toValue(), m_path);
    m_recovery->waitUntilWritten();
}

} // namespace netwright
