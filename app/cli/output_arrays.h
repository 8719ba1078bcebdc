#pragma once

#include "engine/arrays/array.h"

#include <filesystem>
#include <string>
#include <vector>

namespace netwright {

// Writes what a model gave, one array an output: .npz with y0, y1 …, .json with lists of the same
// names, .csv with a column a number. `files` names the rows where they were images. Integers and
// booleans are written as int32. Throws FormatError.
void writeOutputs(const std::filesystem::path& path, const std::vector<Array>& outputs,
    const std::vector<std::string>& files = {});
// Throws FormatError for an extension that writeOutputs does not take.
void checkOutputPath(const std::filesystem::path& path);

} // namespace netwright
