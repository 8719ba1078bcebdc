#include "engine/callbacks/run_path.h"

#include "engine/base/error.h"

namespace netwright {

std::filesystem::path runPath(
    const std::string& who, const std::filesystem::path& folder, const std::string& file)
{
    const std::filesystem::path path = std::filesystem::path(file).lexically_normal();
    if (path.empty() || path.has_root_path() || *path.begin() == ".." || !path.has_filename())
        throw ConfigError(
            NW_TEXT("%1: the file must stand in the folder of the run, received \"%2\"."), who,
            file);
    return folder / path;
}

} // namespace netwright
