#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace netwright {

// Something that can be found by typing.
struct SearchEntry {
    QString title;
    QString category; // its picture; empty: none
    QString summary;
    QStringList aliases;
    QString refusal; // why it does not fit; empty: it fits
};

// The entries that a query finds, as indexes, the most fitting first: by name, by another name, by
// a word of the summary; equal ones as they came. Nothing typed: all that fit.
QList<int> rankedEntries(const QList<SearchEntry>& entries, const QString& query);

} // namespace netwright
