#include "engine/layers/layer.h"
#include "engine/ops/shape.h"

#include <algorithm>

namespace netwright {
namespace {

// Takes images alone, which stay as they are; or, as the values of {"bounding_boxes": {"boxes",
// "labels"}, "images"} in the order of their keys, boxes (batch, count, 4), labels (batch, count)
// and images.
class MaxNumBoundingBoxes final : public Layer {
public:
    int maxNumber = 1;
    int fillValue = -1;

    std::pair<int, int> inputCount() const override { return {1, 3}; }
    bool castsInputs() const override { return false; }

    Tensors call(const CallArguments& arguments, CallContext&) override
    {
        if (arguments.inputs.size() == 1) return arguments.inputs;
        if (arguments.inputs.size() == 2)
            throw ShapeError(NW_TEXT("MaxNumBoundingBoxes: images, or boxes, labels and images "
                                     "were expected, received two inputs."));
        return {
            limited(arguments.inputs[0], 3), limited(arguments.inputs[1], 2), arguments.inputs[2]};
    }

private:
    // The first entries of axis 1, or all and fill_value behind them.
    Tensor limited(const Tensor& x, int rank) const
    {
        if (x.shape().rank() != rank)
            throw ShapeError(NW_TEXT("MaxNumBoundingBoxes: an input of %1 axes was expected, "
                                     "received the shape %2."),
                rank, x.shape());
        Shape shape = x.shape();
        shape.at(1) = maxNumber;
        if (x.shape()[1] == kUnknown) return ops::reshape(x, shape);
        const Dimension kept = std::min<Dimension>(maxNumber, x.shape()[1]);
        std::vector<ops::Margin> margins(static_cast<std::size_t>(rank));
        margins[1].after = maxNumber - kept;
        return ops::pad(ops::slice(x, 1, {0, kept}), margins, fillValue);
    }
};

const bool published = publish<Layer, MaxNumBoundingBoxes>({
    .name = "MaxNumBoundingBoxes",
    .category = "preprocessing",
    .summary = "Brings the boxes around objects in each image to one number.",
    .params = {
        param("max_number", &MaxNumBoundingBoxes::maxNumber, "Number of boxes for each image.",
            required() & atLeast(1)),
        param("fill_value", &MaxNumBoundingBoxes::fillValue,
            "What stands in boxes and labels that are missing."),
    },
});

} // namespace
} // namespace netwright
