#pragma once

#include "engine/base/parallel.h"

#include <CLI/CLI.hpp>

#include <string>

namespace netwright {

// What the engine runs on: the options --threads and --backend of several commands.
class EngineOptions {
public:
    void addTo(CLI::App& options);

    int threads() const { return m_threads; }
    // As given, else NETWRIGHT_BACKEND, else the usual one. Throws ConfigError.
    std::string backend() const;

private:
    int m_threads = availableThreads();
    std::string m_backend;
};

} // namespace netwright
