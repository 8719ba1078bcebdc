#pragma once

#include "engine/program/program.h"

#include <string>
#include <vector>

namespace netwright {

// The calls of a Program as a table, the slowest first: time, share, op, kernel. Calls that fell
// back to the reference kernels are marked.
std::string profileTable(std::vector<ProgramStep> steps);

} // namespace netwright
