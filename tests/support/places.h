#pragma once

#include <QString>
#include <QTemporaryDir>

#include <optional>

namespace netwright::test {

QString sourceFolder();
QString binaryFolder();
// The folder of data beside the sources, where there is one; a test that needs it skips without.
std::optional<QString> sharedFolder();
// A file of tests/reference or another folder of the project, by its path from the root.
QString sourcePath(const QString& relative);
// Path of the command line program; empty in a build without it.
QString cliPath();

// Whether this program runs under a sanitizer, many times slower: long trainings skip then.
bool isSanitized();

// An empty folder that is deleted at the end of the program, a new one for each call.
QString temporaryFolder();

} // namespace netwright::test
