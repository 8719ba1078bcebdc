#pragma once

#include "engine/base/value.h"

namespace netwright::window_bench {

// Projects as in their files; they train without end.
Value tinyProject(); // 2-8-8-1, spiral
Value mlpProject(); // 784-128-64-10, rendered digits
// Blocks of three Dense beside each other and their sum, one behind the other.
Value largeProject(int nodes);

} // namespace netwright::window_bench
