#pragma once

#include "engine/base/value.h"
#include "engine/models/model.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace netwright {

// A project as it stands in a file; paths in it start at its folder.
struct OpenedProject {
    Value value;
    std::filesystem::path folder;
};

// From a .netwright file or a job.json; a model file becomes a project with that model and nothing
// else. Warns on standard error of keys that mean nothing here. Throws FormatError.
OpenedProject openProject(const std::filesystem::path& file);

// The model of a project or of a model file, with its weights; those that no file holds come from
// the seed. Throws FormatError, ConfigError, ShapeError.
std::unique_ptr<Model> openModel(const std::filesystem::path& file, std::uint64_t seed = 0);

} // namespace netwright
