#pragma once

#include "engine/base/publish.h"
#include "engine/base/ref.h"
#include "engine/graph/tensor.h"

namespace netwright {

// A function on Tensors with settings, such as relu with negative_slope. Published under Keras's
// function name ("relu"). Any shape in, the same shape out; constant once configured.
class Activation : public Configurable {
public:
    static constexpr const char* kKind = "activation";
    static constexpr const char* kModule = "keras.activations";
    static constexpr bool kIsWrittenAsName = true;
    static std::vector<Param> inheritedParams() { return {}; }

    virtual Tensor operator()(const Tensor& x) const = 0;
};

// activation(x), or x where there is none.
inline Tensor apply(const Ref<Activation>& activation, const Tensor& x)
{
    return activation ? (*activation)(x) : x;
}

} // namespace netwright
