#pragma once

#include "engine/models/model.h"
#include "engine/saving/saved.h"

#include <filesystem>
#include <memory>
#include <string>

// A model's configuration as text.
namespace netwright {

// Everything on one line and only ASCII, as Python's json.dumps writes it.
std::string pythonJson(const Value& value);

// What config.json of a .keras file holds: Model::config() with compile_config.
Value kerasConfig(const Model& model);
// The form of Keras's .h5 files: entries of layers without module, registered_name and
// build_config; what stands in their settings keeps the form of Keras 3.
Value legacyConfig(const Value& config);

// As model.to_json() gives it. Throws ConfigError for what the dialect lacks.
std::string writeModelJson(const Model& model, Dialect dialect);
// The model of such a file, of Keras 3 or 2, without values for its weights. Throws FormatError.
std::unique_ptr<Model> readModelJson(const std::filesystem::path& path);

} // namespace netwright
