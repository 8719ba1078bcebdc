#pragma once

#include "engine/arrays/array.h"
#include "engine/base/publish.h"
#include "engine/base/random.h"
#include "engine/base/ref.h"

#include <optional>

namespace netwright {

// Makes the first values of a weight. Constant once configured.
class Initializer : public Configurable {
public:
    static constexpr const char* kKind = "initializer";
    static constexpr const char* kModule = "keras.initializers";
    static constexpr bool kIsWrittenAsName = false;
    static std::vector<Param> inheritedParams() { return {}; }

    // Values of the shape and dtype. `random` belongs to this weight alone: the caller makes it
    // from the initializer's own seed where it has one, else from the run's seed and the path.
    virtual Array make(const Shape& shape, DType dtype, Random& random) const = 0;
    // The setting "seed", where the class has it and it is set.
    virtual std::optional<int> ownSeed() const { return std::nullopt; }
};

} // namespace netwright
