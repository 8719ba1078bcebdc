#include "engine/layers/layer.h"
#include "engine/layers/masks.h"
#include "engine/layers/shapes.h"
#include "engine/ops/shape.h"

#include <algorithm>
#include <limits>

namespace netwright {
namespace {

constexpr Dimension kMostValues = std::numeric_limits<Dimension>::max();

class Reshape final : public Layer {
public:
    std::vector<int> targetShape = {-1};

    void configured() override
    {
        const auto gaps = std::count(targetShape.begin(), targetShape.end(), -1);
        const bool hasZero = std::count(targetShape.begin(), targetShape.end(), 0) > 0;
        if (gaps > 1 || hasZero)
            throw ConfigError(NW_TEXT("Reshape: target_shape must hold lengths of at least 1, of "
                                      "which one may be -1; received %1."),
                Shape(std::vector<Dimension>(targetShape.begin(), targetShape.end())));
    }

    Tensor call(const Tensor& x, CallContext&) override
    {
        expectRankAtLeast("Reshape", x.shape(), 1);
        Shape target{x.shape().front()};
        for (const Dimension length : sample(x.shape().slice(1))) target.push_back(length);
        return ops::reshape(x, target);
    }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        return noMasks(outputs);
    }
    double flops(const std::vector<Shape>&, const std::vector<Shape>&) const override { return 0; }

private:
    // The target for one sample, with -1 worked out where the input is known.
    Shape sample(const Shape& input) const
    {
        Shape result(std::vector<Dimension>(targetShape.begin(), targetShape.end()));
        const Dimension given = input.count();
        if (given == kUnknown) return result;
        Dimension product = 1;
        bool isCountable = true;
        for (const Dimension length : result) {
            if (length == -1) continue;
            isCountable = isCountable && product <= kMostValues / length;
            if (isCountable) product *= length;
        }
        const auto gap = std::find(targetShape.begin(), targetShape.end(), -1);
        const bool fits = gap == targetShape.end() ? product == given : given % product == 0;
        if (!isCountable || !fits)
            throw ShapeError(NW_TEXT("Reshape: the %1 values of each sample, %2, do not fill the "
                                     "target_shape %3."),
                given, input, result);
        if (gap != targetShape.end())
            result.at(static_cast<int>(gap - targetShape.begin())) = given / product;
        return result;
    }
};

const bool published = publish<Layer, Reshape>({
    .name = "Reshape",
    .category = "reshaping",
    .summary = "Gives each sample another shape; the values and their order stay.",
    .params = {param("target_shape", &Reshape::targetShape,
        "Lengths of the axes without the batch; one may be -1 and takes what is left.",
        required() & atLeast(-1))},
});

} // namespace
} // namespace netwright
