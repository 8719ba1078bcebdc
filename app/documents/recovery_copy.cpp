#include "app/documents/recovery_copy.h"

#include "engine/base/error.h"
#include "engine/formats/json.h"
#include "widgets/common/strings.h"

#include <QCoreApplication>
#include <QDir>
#include <QUuid>

#include <algorithm>

namespace netwright {
namespace {

constexpr int kPause = 2'000;
constexpr int kLimit = 60'000;
constexpr const char* kEnding = ".recovery.json";

QString lockNameOf(const QString& file)
{
    return file + ".lock";
}

// Whether the program that wrote the copy has ended.
bool isAbandoned(const QString& file)
{
    QLockFile lock(lockNameOf(file));
    lock.setStaleLockTime(0);
    return lock.tryLock(0);
}

QString textAt(const Value& json, const char* key)
{
    const Value text = json.value(key, Value());
    return text.is_string() ? toQt(text.get<std::string>()) : QString();
}

Value readCopy(const QString& file)
{
    Value json = readJsonFile(fromQt(file));
    if (!json.is_object() || !json.contains("project"))
        throw FormatError(
            NW_TEXT("%1: a copy of unsaved changes was expected, received another file."),
            fromQt(file));
    return json;
}

} // namespace

RecoveryCopy::RecoveryCopy(const QString& folder, QObject* parent)
    : QObject(parent),
      m_file(QDir(folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + kEnding))
{
    QDir().mkpath(folder);
    m_pool.setMaxThreadCount(1);
    for (QTimer* timer : {&m_pause, &m_limit}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, [this] {
            m_pause.stop();
            m_limit.stop();
            emit due();
        });
    }
    m_pause.setInterval(kPause);
    m_limit.setInterval(kLimit);
}

RecoveryCopy::~RecoveryCopy()
{
    remove();
    waitUntilWritten();
}

void RecoveryCopy::noteEdit()
{
    m_pause.start();
    if (!m_limit.isActive()) m_limit.start();
}

void RecoveryCopy::write(const Value& project, const QString& original)
{
    m_pause.stop();
    m_limit.stop();
    if (!m_lock) {
        m_lock = std::make_unique<QLockFile>(lockNameOf(m_file));
        m_lock->setStaleLockTime(0);
        m_lock->tryLock(0);
    }
    Value copy = Value::object();
    copy["original"] = fromQt(original);
    copy["time"] = fromQt(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    copy["pid"] = QCoreApplication::applicationPid();
    copy["project"] = project;
    m_isWritten = false;
    m_pool.start([this, copy = std::move(copy), file = fromQt(m_file)] {
        QString sentence;
        try {
            writeJsonFile(file, copy);
            m_isWritten = true;
        } catch (const std::exception& error) {
            sentence = toQt(error.what());
        }
        QMetaObject::invokeMethod(
            this, [this, sentence] { report(sentence); }, Qt::QueuedConnection);
    });
}

void RecoveryCopy::report(const QString& sentence)
{
    const bool isNews = !sentence.isEmpty() && !m_hasFailed;
    m_hasFailed = !sentence.isEmpty();
    if (isNews) emit failed(sentence);
}

void RecoveryCopy::waitUntilWritten()
{
    m_pool.waitForDone();
}

void RecoveryCopy::remove()
{
    m_pause.stop();
    m_limit.stop();
    if (!m_lock) return;
    m_pool.start([file = m_file] { QFile::remove(file); });
    waitUntilWritten();
    m_lock.reset();
}

QList<ProjectFile::Recovery> RecoveryCopy::listIn(const QString& folder)
{
    QList<ProjectFile::Recovery> result;
    const QDir directory(folder);
    for (const QString& name : directory.entryList({QString("*") + kEnding}, QDir::Files)) {
        const QString file = directory.filePath(name);
        if (!isAbandoned(file)) continue;
        try {
            const Value json = readCopy(file);
            const QDateTime time = QDateTime::fromString(textAt(json, "time"), Qt::ISODateWithMs);
            result.append({file, textAt(json, "original"), time.toLocalTime()});
        } catch (const Error&) {
            continue; // half of a file, or another program's
        }
    }
    std::sort(
        result.begin(), result.end(), [](const auto& a, const auto& b) { return a.time > b.time; });
    return result;
}

Value RecoveryCopy::read(const QString& file)
{
    return readCopy(file)["project"];
}

void RecoveryCopy::discard(const QString& file)
{
    QFile::remove(file);
    QFile::remove(lockNameOf(file));
}

} // namespace netwright
