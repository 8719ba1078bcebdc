#pragma once

#include "engine/base/publish.h"
#include "engine/base/ref.h"
#include "engine/graph/tensor.h"

namespace netwright {

// A penalty on a weight or an output: any shape in, a scalar out. Constant once configured.
class Regularizer : public Configurable {
public:
    static constexpr const char* kKind = "regularizer";
    static constexpr const char* kModule = "keras.regularizers";
    static constexpr bool kIsWrittenAsName = false;
    static std::vector<Param> inheritedParams() { return {}; }

    virtual Tensor operator()(const Tensor& x) const = 0;
};

} // namespace netwright
