#include "engine/layers/preprocessing/base_random_colour.h"
#include "engine/ops/image.h"

namespace netwright {
namespace {

// Draws nothing; as in Keras, one histogram for each channel of the whole batch, while training.
class Equalization final : public BaseRandomColour {
public:
    int bins = 256;

protected:
    Tensor transform(const Tensor& images, CallContext&) override
    {
        const Tensor bytes = toRange(images, valueRange, kBytes);
        return toRange(ops::equalizeHistogram(bytes, bins), kBytes, valueRange);
    }
};

const bool published = publish<Layer, Equalization>({
    .name = "Equalization",
    .category = "preprocessing",
    .summary = "Spreads the values of each channel evenly over the range while training.",
    .params = {
        param("bins", &Equalization::bins, "Number of steps that values are sorted into.",
            between(1, 1 << 20)),
        valueRangeParam<Equalization>(&Equalization::valueRange),
        dataFormatParam<Equalization>(&Equalization::dataFormat),
    },
});

} // namespace
} // namespace netwright
