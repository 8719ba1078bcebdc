#include "app/training/memory_use.h"

#include <fstream>
#include <unistd.h>

namespace netwright {

double memoryUse()
{
    std::ifstream file("/proc/self/statm");
    double total = 0, resident = 0; // in pages
    if (!(file >> total >> resident)) return 0;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE));
}

} // namespace netwright
