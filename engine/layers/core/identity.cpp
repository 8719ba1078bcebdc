#include "engine/layers/layer.h"

namespace netwright {
namespace {

class Identity final : public Layer {
public:
    Tensors call(const CallArguments& arguments, CallContext&) override { return arguments.inputs; }

    double flops(const std::vector<Shape>&, const std::vector<Shape>&) const override { return 0; }
};

const bool published = publish<Layer, Identity>({
    .name = "Identity",
    .category = "core",
    .summary = "Hands its input on as it is.",
});

} // namespace
} // namespace netwright
