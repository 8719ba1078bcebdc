#include "app/cli/command.h"
#include "engine/base/error.h"
#include "engine/base/parallel.h"

#include <algorithm>
#include <iostream>
#include <map>
#include <new>

namespace netwright {
namespace {

constexpr int kFailed = 1, kWrongUsage = 2;

// One line on standard error, whatever the sentence holds.
int complain(const std::string& who, std::string sentence, int exitCode)
{
    std::replace(sentence.begin(), sentence.end(), '\n', ' ');
    while (!sentence.empty() && sentence.back() == ' ') sentence.pop_back();
    std::cerr << who << ": " << sentence << '\n';
    return exitCode;
}

int parseAndRun(int argc, char** argv)
{
    CLI::App program("Netwright draws, trains and converts Keras models without Python.");
    program.name("netwright-cli");
    program.set_version_flag("--version", "netwright-cli " NETWRIGHT_VERSION);
    program.require_subcommand(1);
    std::map<CLI::App*, std::unique_ptr<Command>> commands;
    for (const CommandEntry& entry : commandTable()) {
        CLI::App* const options = program.add_subcommand(entry.name, entry.summary);
        auto command = entry.make();
        command->addOptions(*options);
        commands.emplace(options, std::move(command));
    }
    std::string who = "netwright-cli";
    try {
        program.parse(argc, argv);
        CLI::App* const chosen = program.get_subcommands().front();
        who += " " + chosen->get_name();
        const int exitCode = commands.at(chosen)->run();
        std::cout.flush();
        return exitCode;
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return program.exit(error);
        for (const CLI::App* chosen : program.get_subcommands()) who += " " + chosen->get_name();
        return complain(
            who, std::string(error.what()) + "; " + who + " --help shows the usage.", kWrongUsage);
    } catch (const UsageError& error) {
        return complain(who, error.what(), kWrongUsage);
    } catch (const Error& error) {
        return complain(who, error.what(), kFailed);
    } catch (const std::bad_alloc&) {
        return complain(who, "There is not enough memory for this.", kFailed);
    } catch (const std::exception& error) {
        return complain(who, error.what(), kFailed);
    }
}

} // namespace
} // namespace netwright

int main(int argc, char** argv)
{
    netwright::limitSpinning(argv);
    return netwright::parseAndRun(argc, argv);
}
