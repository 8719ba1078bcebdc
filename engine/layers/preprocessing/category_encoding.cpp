#include "engine/layers/layer.h"
#include "engine/layers/preprocessing/category_output.h"
#include "engine/layers/preprocessing/unwritten.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

// Source: keras.layers.CategoryEncoding.
class CategoryEncoding final : public Layer {
public:
    int numTokens = 1;
    std::string outputMode = "multi_hot";
    bool sparse = false;

    void configured() override
    {
        refuseSparse("CategoryEncoding", sparse);
        outputMode = presentMode(outputMode);
    }

    std::pair<int, int> inputCount() const override { return {1, 2}; }
    bool castsInputs() const override { return false; }

    Tensors call(const CallArguments& arguments, CallContext&) override
    {
        const Tensor& x = arguments.inputs.front();
        if (x.dtype() == DType::string)
            throw ShapeError(
                NW_TEXT("CategoryEncoding: indices are expected as input, received texts."));
        const Tensor weights = weightsOf(arguments);
        if (weights && outputMode != "count")
            throw ConfigError(NW_TEXT("CategoryEncoding: count_weights can be given only where "
                                      "output_mode is count; it is %1."),
                outputMode);
        if (weights && !compatible(weights.shape(), x.shape()))
            throw ShapeError(NW_TEXT("CategoryEncoding: count_weights must have the shape of the "
                                     "input, %1, received %2."),
                x.shape(), weights.shape());
        return {encodeCategories(
            x, {.mode = outputMode, .depth = numTokens, .dtype = computeDType()}, weights)};
    }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        return Tensors(outputs.size());
    }

private:
    static Tensor weightsOf(const CallArguments& arguments)
    {
        const auto named = arguments.named.find("count_weights");
        if (named != arguments.named.end() && !named->second.empty()) return named->second.front();
        return arguments.inputs.size() > 1 ? arguments.inputs[1] : Tensor();
    }
};

const bool published = publish<Layer, CategoryEncoding>({
    .name = "CategoryEncoding",
    .category = "preprocessing",
    .summary = "Turns indices of categories into rows of zeros, ones or counts.",
    .params = {
        param("num_tokens", &CategoryEncoding::numTokens,
            "How many categories there are; indices run from 0 to one less.",
            required() & atLeast(1)),
        param("output_mode", &CategoryEncoding::outputMode,
            "Whether each index, each sample or each sample's counts become one row.",
            oneOf({"one_hot", "multi_hot", "count", "binary"})),
        unwritten(param("sparse", &CategoryEncoding::sparse,
            "Whether the output is stored without its zeros; must be false here.")),
    },
});

} // namespace
} // namespace netwright
