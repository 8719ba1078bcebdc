#include "app/cli/profile_table.h"

#include <algorithm>
#include <cstdio>

namespace netwright {

std::string profileTable(std::vector<ProgramStep> steps)
{
    double total = 0;
    for (const ProgramStep& step : steps) total += step.seconds;
    std::stable_sort(steps.begin(), steps.end(),
        [](const ProgramStep& a, const ProgramStep& b) { return a.seconds > b.seconds; });
    std::string table = "      time  share  op                      kernel\n";
    for (const ProgramStep& step : steps) {
        char line[256];
        const double share = total > 0 ? 100 * step.seconds / total : 0;
        const bool isFallback = step.kernel.rfind("reference", 0) == 0;
        std::snprintf(line, sizeof line, "%7.2f ms  %4.1f%%  %-22s  %s%s\n", 1000 * step.seconds,
            share, step.op.c_str(), step.kernel.c_str(), isFallback ? "  (fell back)" : "");
        table += line;
    }
    return table;
}

} // namespace netwright
