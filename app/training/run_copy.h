#pragma once

#include <QString>

namespace netwright {

// Copies the files of a run, as they stand, into another run's folder, which is made where it is
// missing; files of the same name are replaced. Each is whole or not there. Runs on any thread.
// Throws FormatError.
void copyRun(const QString& from, const QString& to);

} // namespace netwright
