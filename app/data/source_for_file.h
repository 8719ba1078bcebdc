#pragma once

#include "engine/base/value.h"

#include <QString>

namespace netwright {

// An entry of a project's "data" for a file, by its name: {"csv": path}, {"npz": …}, {"hdf5": …},
// {"idx": images, "labels": …, "scale": 255}. The labels of an IDX file are looked for beside it,
// and the targets of a .npy file, by their usual names. Null where the name tells no source.
Value sourceForFile(const QString& path);

// Patterns for a dialog that opens data files: "*.csv *.tsv …".
QString dataFilePatterns();

} // namespace netwright
