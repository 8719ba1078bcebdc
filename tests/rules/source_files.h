#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace netwright::rules {

struct SourceFile {
    QString path; // from the project's root, with slashes
    QString text;

    QStringList lines() const { return text.split('\n'); }
    QString name() const { return path.section('/', -1); }
    QString stem() const { return name().section('.', 0, 0); }
    QString folder() const { return path.section('/', 0, -2); }
    bool isIn(const QString& where) const { return path.startsWith(where + '/'); }
    bool isHeader() const { return path.endsWith(".h"); }
};

// The C++ files of engine, widgets, app and tests, sorted by path. Read once.
const std::vector<SourceFile>& cppFiles();
// These, and all other texts that people write: build files, scripts, pages.
const std::vector<SourceFile>& allTexts();
// Whether the project has a file of this path.
bool exists(const QString& path);

// Whether there are none; prints them otherwise, as QTest shortens its messages.
bool areNone(const QStringList& faults);

} // namespace netwright::rules

#define NW_VERIFY_NO_FAULTS(faults) QVERIFY(netwright::rules::areNone(faults))
