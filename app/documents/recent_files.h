#pragma once

#include <QString>
#include <QStringList>

namespace netwright {

// The projects that were opened last, newest first, at most 12; kept in the settings of the
// program. Used by the window thread.
class RecentFiles {
public:
    // Those that still exist; the others are forgotten.
    static QStringList list();
    static void add(const QString& path);
    static void remove(const QString& path);
    static void clear();
};

} // namespace netwright
