#include "engine/kernels/kernel.h"

#include "engine/base/error.h"

#include <cstdlib>
#include <map>

namespace netwright {
namespace {

using Key = std::pair<std::string, std::string>; // backend, op

std::map<Key, KernelFactory>& factories()
{
    static std::map<Key, KernelFactory> table;
    return table;
}

std::vector<std::string> order(const std::string& backend)
{
    if (backend == "reference") return {"reference"};
    return {backend, "own", "reference"};
}

} // namespace

bool publishKernel(const std::string& backend, const std::string& op, KernelFactory factory)
{
    factories()[{backend, op}] = std::move(factory);
    return true;
}

std::optional<Kernel> prepareKernel(const std::string& backend, const KernelRequest& request)
{
    for (const std::string& candidate : order(backend)) {
        const auto found = factories().find({candidate, request.node.op});
        if (found == factories().end()) continue;
        if (auto kernel = found->second(request)) {
            if (kernel->name.empty()) kernel->name = candidate;
            return kernel;
        }
    }
    return std::nullopt;
}

bool hasKernel(const std::string& backend, const std::string& op)
{
    for (const std::string& candidate : order(backend))
        if (factories().count({candidate, op}) != 0) return true;
    return false;
}

void checkBackend(const std::string& name)
{
    if (name != "onednn" && name != "openblas" && name != "reference")
        throw ConfigError(
            NW_TEXT("Backend: expected onednn, openblas or reference, received \"%1\"."), name);
}

std::string defaultBackend()
{
    const char* chosen = std::getenv("NETWRIGHT_BACKEND");
    const std::string name = chosen != nullptr && *chosen != '\0' ? chosen : "onednn";
    checkBackend(name);
    return name;
}

} // namespace netwright
