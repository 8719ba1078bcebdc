#include "app/cli/engine_options.h"

#include "engine/kernels/kernel.h"

namespace netwright {

void EngineOptions::addTo(CLI::App& options)
{
    options.add_option("--threads", m_threads, "Threads to use; without it, all cores.")
        ->check(CLI::Range(1, 1024));
    options
        .add_option("--backend", m_backend,
            "What computes: onednn, openblas or reference; without it, NETWRIGHT_BACKEND or "
            "onednn.")
        ->check(CLI::IsMember({"onednn", "openblas", "reference"}));
}

std::string EngineOptions::backend() const
{
    return m_backend.empty() ? defaultBackend() : m_backend;
}

} // namespace netwright
