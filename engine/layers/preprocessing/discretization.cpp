#include "engine/layers/layer.h"
#include "engine/layers/preprocessing/category_output.h"
#include "engine/layers/preprocessing/quantile_summary.h"
#include "engine/layers/preprocessing/unwritten.h"
#include "engine/ops/host.h"
#include "engine/ops/math.h"

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

// Source: keras.layers.Discretization.
class Discretization final : public Layer {
public:
    std::optional<std::vector<double>> binBoundaries;
    std::optional<int> numBins;
    double epsilon = 0.01;
    std::string outputMode = "int";
    bool sparse = false;

    void configured() override
    {
        refuseSparse("Discretization", sparse);
        if (!binBoundaries && !numBins)
            throw ConfigError(NW_TEXT(
                "Discretization: bin_boundaries or num_bins must be given, received neither."));
        if (binBoundaries && !std::is_sorted(binBoundaries->begin(), binBoundaries->end()))
            throw ConfigError(
                NW_TEXT("Discretization: bin_boundaries must rise from the first to the last."));
    }

    bool adapts() const override { return numBins.has_value(); }
    bool isAdapted() const override { return binBoundaries.has_value(); }

    void adapt(const Array& data) override
    {
        if (!numBins) return Layer::adapt(data);
        if (data.dtype() == DType::string)
            throw ShapeError(NW_TEXT("A conversion from %1 to %2 is not possible."),
                nameOf(data.dtype()), nameOf(DType::float32));
        if (data.count() == 0)
            throw ShapeError(NW_TEXT("Discretization: there is no number to find bins for."));
        const Array numbers = data.cast(DType::float32);
        const auto values = numbers.as<float>();
        binBoundaries = quantileBoundaries({values.begin(), values.end()}, epsilon, *numBins);
        std::erase_if(*binBoundaries, [](double boundary) { return std::isnan(boundary); });
    }

    Tensor call(const Tensor& x, CallContext&) override
    {
        const bool isIndex = outputMode == "int";
        const int depth
            = binBoundaries ? static_cast<int>(binBoundaries->size()) + 1 : numBins.value_or(1);
        return encodeCategories(indices(x),
            {.mode = outputMode, .depth = depth, .dtype = isIndex ? DType::int32 : outputType()});
    }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        return Tensors(outputs.size());
    }

private:
    DType outputType() const { return isFloat(computeDType()) ? computeDType() : DType::float32; }

    // A value on a boundary lies in the bin above it; what is no number lies in the last one.
    Tensor indices(const Tensor& x) const
    {
        const Tensor numbers = ops::cast(x, DType::float32);
        const bool isKnown = binBoundaries.has_value();
        std::vector<float> boundaries;
        if (isKnown) boundaries.assign(binBoundaries->begin(), binBoundaries->end());
        return ops::hostCall("discretize", {numbers}, TensorInfo{x.shape(), DType::int32},
            [boundaries, isKnown](const std::vector<Array>& in, std::vector<Array>& out) {
                if (!isKnown)
                    throw ConfigError(NW_TEXT("Discretization: it must be adapted to data first, "
                                              "or given bin_boundaries."));
                const auto values = in[0].as<float>();
                const auto bins = out[0].as<std::int32_t>();
                for (std::size_t i = 0; i < values.size(); ++i)
                    bins[i] = static_cast<std::int32_t>(
                        std::upper_bound(boundaries.begin(), boundaries.end(), values[i])
                        - boundaries.begin());
            });
    }
};

// Keras writes the name of the type here, and no DTypePolicy.
Param typeParam()
{
    Param result = param("dtype", &Layer::dtype,
        "The numbers that the layer computes with, such as float32 or mixed_bfloat16.");
    result.get = [](const Configurable& object) {
        return Value(dynamic_cast<const Discretization&>(object).dtype.name);
    };
    return result;
}

const bool published = publish<Layer, Discretization>({
    .name = "Discretization",
    .category = "preprocessing",
    .summary = "Sorts numbers into bins.",
    .params = {
        unwritten(param("trainable", &Layer::trainable, "Of no effect: there are no weights.")),
        typeParam(),
        param("bin_boundaries", &Discretization::binBoundaries,
            "Where one bin ends and the next begins, in rising order; the outer bins are open."),
        param("num_bins", &Discretization::numBins,
            "How many bins of about equal content are found in the training data.", atLeast(1)),
        param("epsilon", &Discretization::epsilon,
            "How exactly bins are found: about 1 / epsilon values of the data are looked at.",
            above(0) & Limits{.maximum = 1}),
        param("output_mode", &Discretization::outputMode,
            "Whether the output is the bin's index, or rows of zeros, ones or counts.",
            oneOf({"int", "one_hot", "multi_hot", "count"})),
        param("sparse", &Discretization::sparse,
            "Whether the output is stored without its zeros; must be false here."),
    },
});

} // namespace
} // namespace netwright
