#pragma once

#include "engine/base/value.h"

// Configurations as Keras 2.15 writes them, made of those of Keras 3.
namespace netwright {

// Of a model: {"class_name", "config"}. Throws ConfigError naming the layer where Keras 2 lacks
// its class or an operation.
Value keras2Config(const Value& config);
// Of anything else: objects lose module and registered_name, dtype policies become names.
Value keras2Settings(const Value& settings);

} // namespace netwright
