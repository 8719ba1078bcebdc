#pragma once

#include "engine/callbacks/callback.h"

#include <optional>
#include <string>

namespace netwright {

// What stands for the names in a pattern: epoch and batch count from 1 and 0 as in Keras.
struct PatternValues {
    int epoch = 1;
    std::optional<int> batch; // from 0; {batch} shows it from 1
    const Logs* logs = nullptr;
};

// Fills "{epoch:02d}-{val_loss:.2f}.keras" as Python's str.format does, for the formats d, f, e, g
// and % with width and precision; {{ and }} are braces. Throws ConfigError for a name that does not
// exist or a format that is none.
std::string fillPathPattern(const std::string& pattern, const PatternValues& values);

// Throws ConfigError where braces or formats are wrong, without values.
void checkPathPattern(const std::string& pattern);

} // namespace netwright
