#pragma once

#include <string>
#include <vector>

namespace netwright {

struct ProcessRequest {
    std::string program; // found along PATH where it holds no slash
    std::vector<std::string> arguments;
    std::string input; // for its standard input
    double timeLimitSeconds = 20;
    std::size_t outputLimit = 256 << 20; // bytes of standard output; more is a failure
};

struct ProcessResult {
    bool wasFound = false; // the program exists and was started
    bool wasKilled = false; // at the time or output limit
    int exitCode = -1; // -1: ended by a signal
    std::string out;
    std::string err; // its first 64 KiB
};

// Runs a program in a process group of its own and waits for its end; at the limit the group is
// killed. Any thread; several calls at once do not disturb each other.
ProcessResult runProcess(const ProcessRequest& request);

} // namespace netwright
