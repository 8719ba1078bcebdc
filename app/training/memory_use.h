#pragma once

namespace netwright {

// Bytes of memory that this process occupies now; 0 where the system does not say.
double memoryUse();

} // namespace netwright
