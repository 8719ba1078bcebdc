#pragma once

#include <QMap>
#include <QSet>
#include <QStringList>

namespace netwright::rules {

// Folders of the engine, lowest first.
const QStringList& engineFolders();
// What the files of an engine folder may include directly: their own folder, folders below, and
// of these only what the table leaves.
QSet<QString> allowedFor(const QString& engineFolder);
// What widgets may include of the engine: path prefixes.
const QStringList& engineSeenByWidgets();

} // namespace netwright::rules
