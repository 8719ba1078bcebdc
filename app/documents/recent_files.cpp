#include "app/documents/recent_files.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace netwright {
namespace {

constexpr int kMost = 12;
constexpr const char* kKey = "recentFiles";

QString absolute(const QString& path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

} // namespace

QStringList RecentFiles::list()
{
    QSettings settings;
    const QStringList stored = settings.value(kKey).toStringList();
    QStringList present;
    for (const QString& path : stored)
        if (QFileInfo(path).isFile()) present.append(path);
    if (present != stored) settings.setValue(kKey, present);
    return present;
}

void RecentFiles::add(const QString& path)
{
    QStringList files = list();
    files.removeAll(absolute(path));
    files.prepend(absolute(path));
    QSettings().setValue(kKey, files.mid(0, kMost));
}

void RecentFiles::remove(const QString& path)
{
    QStringList files = list();
    files.removeAll(absolute(path));
    QSettings().setValue(kKey, files);
}

void RecentFiles::clear()
{
    QSettings().remove(kKey);
}

} // namespace netwright
