#pragma once

#include "engine/arrays/array.h"
#include "engine/base/value.h"

#include <ctime>
#include <optional>
#include <vector>

namespace netwright {

// Whose files are written.
enum class Dialect { keras3, keras2 };

// The versions whose forms these are.
inline constexpr const char* kKerasVersion = "3.12.4";
inline constexpr const char* kKeras2Version = "2.15.0";

struct SaveSettings {
    Dialect dialect = Dialect::keras3;
    // What a .keras file says about its making; the present time where it is not given. With a
    // time given, equal models give equal bytes.
    std::optional<std::time_t> time;
};

// An optimizer as a file holds it.
struct SavedOptimizer {
    Value config; // {"class_name", "config", …}
    std::vector<Array> state; // in the order of Optimizer::state()
};

} // namespace netwright
