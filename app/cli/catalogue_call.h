#pragma once

#include "engine/base/value.h"

#include <string>

namespace netwright {

// Calls one published class or function on plain numbers. `function` is Keras's path
// ("keras.activations.relu", "keras.losses.Huber"), `config` its settings, `arguments` a list
// ([x], [shape], [step]) or an object (y_true, y_pred, …; updates for a metric). Returns numbers as
// nested lists. Throws ConfigError for what does not exist and FormatError for unusable arguments.
Value callCatalogueEntry(const std::string& function, const Config& config, const Value& arguments);

} // namespace netwright
