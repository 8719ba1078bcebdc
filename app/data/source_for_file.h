#pragma once

#include "engine/base/value.h"

#include <QString>

namespace netwright {

// An entry of a project's "data" for a file, by its name: {"csv": path}, {"npz": …}, {"hdf5": …},
// {"idx": images, "labels": …, "scale": 255}. The partner of an IDX file is looked for beside it,
// and a .npy file's targets, by the names that are usual. Null where the name tells no source.
Value sourceForFile(const QString& path);

// Patterns for a dialog that opens data files: "*.csv *.tsv …".
QString dataFilePatterns();

} // namespace netwright
