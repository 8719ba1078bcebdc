#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace netwright {

struct IsolationLimits {
    int seconds = 120;
    // What the copy may allocate beyond what this process has already.
    std::uint64_t memoryBytes = std::uint64_t{4} << 30;
    std::uint64_t outputBytes = std::uint64_t{1} << 30;
};

// Runs work on hostile bytes in a short-lived copy of this process (fork) and returns the
// bytes that it made. Whatever the work does to memory stays in the copy. An Error that it
// throws is thrown here as FormatError; a crash, too much time or memory is a FormatError
// that says that the file of `who` is damaged. The work must not start threads, take locks
// that other threads may hold, or rely on changing anything.
std::vector<std::byte> runIsolated(const std::function<std::vector<std::byte>()>& work,
    const std::string& who, const IsolationLimits& limits = {});

} // namespace netwright
