#pragma once

#include "engine/base/publish.h"
#include "engine/base/ref.h"
#include "engine/graph/tensor.h"

namespace netwright {

// What a weight is projected to after each optimizer step: same shape out. Constant once
// configured.
class Constraint : public Configurable {
public:
    static constexpr const char* kKind = "constraint";
    static constexpr const char* kModule = "keras.constraints";
    static constexpr bool kIsWrittenAsName = false;
    static std::vector<Param> inheritedParams() { return {}; }

    virtual Tensor operator()(const Tensor& weight) const = 0;
};

} // namespace netwright
