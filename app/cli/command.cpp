#include "app/cli/command.h"

#include <algorithm>

namespace netwright {
namespace {

std::vector<CommandEntry>& entries()
{
    static std::vector<CommandEntry> list;
    return list;
}

} // namespace

std::vector<CommandEntry> commandTable()
{
    std::vector<CommandEntry> table = entries();
    std::sort(table.begin(), table.end(),
        [](const CommandEntry& a, const CommandEntry& b) { return a.name < b.name; });
    return table;
}

bool addCommand(CommandEntry entry)
{
    entries().push_back(std::move(entry));
    return true;
}

} // namespace netwright
