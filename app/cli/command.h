#pragma once

#include <CLI/CLI.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace netwright {

// What the user must type differently; exit code 2.
class UsageError final : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// One command of netwright-cli. One file a command in commands/, which publishes it. Made anew for
// each use: options go into members, then run() is called once.
class Command {
public:
    virtual ~Command() = default;
    virtual void addOptions(CLI::App& options) = 0;
    // The exit code. Throws Error where the work fails and UsageError.
    virtual int run() = 0;
};

struct CommandEntry {
    std::string name;
    std::string summary; // one sentence for --help
    std::unique_ptr<Command> (*make)() = nullptr;
};

// Sorted by name.
std::vector<CommandEntry> commandTable();
bool addCommand(CommandEntry entry);

// For the value of a constant of the command's own file:
//   const bool published = publishCommand<Train>("train", "Trains the model of a project.");
template <class C>
bool publishCommand(const char* name, const char* summary)
{
    return addCommand(
        {name, summary, []() -> std::unique_ptr<Command> { return std::make_unique<C>(); }});
}

} // namespace netwright
