#include "engine/arrays/strings.h"
#include "engine/layers/layer.h"
#include "engine/layers/preprocessing/category_output.h"
#include "engine/layers/preprocessing/integer_type.h"
#include "engine/layers/preprocessing/text_hash.h"
#include "engine/layers/preprocessing/unwritten.h"
#include "engine/ops/host.h"
#include "engine/ops/math.h"

#include <limits>

namespace netwright {
namespace {

// TensorFlow's key of crosses where none is given.
constexpr std::uint64_t kCrossKey = 0xDECAFCAFFEULL;

std::uint64_t fingerprintAt(const Array& values, std::size_t index)
{
    if (values.dtype() == DType::string) return fingerprint64(stringAt(values, index));
    return static_cast<std::uint64_t>(values.as<std::int64_t>()[index]);
}

// Source: keras.layers.HashedCrossing, TensorFlow's SparseCross with hashed output.
class HashedCrossing final : public Layer {
public:
    static constexpr bool kWritesTypeName = true;
    HashedCrossing() { dtype.name.clear(); }

    int numBins = 1;
    std::string outputMode = "int";
    bool sparse = false;

    void configured() override
    {
        refuseSparse("HashedCrossing", sparse);
        hashTypeOf("HashedCrossing", dtype, outputMode);
    }

    bool takesList() const override { return true; }
    std::pair<int, int> inputCount() const override { return {2, std::numeric_limits<int>::max()}; }
    bool castsInputs() const override { return false; }

    Tensors call(const CallArguments& arguments, CallContext&) override
    {
        Tensors values;
        for (const Tensor& input : arguments.inputs) {
            checkInput(input, arguments.inputs.front());
            values.push_back(
                input.dtype() == DType::string ? input : ops::cast(input, DType::int64));
        }
        const Tensor crossed = ops::hostCall("hashed_crossing", values,
            TensorInfo{arguments.inputs.front().shape(), DType::int64},
            [bins = static_cast<std::uint64_t>(numBins)](
                const std::vector<Array>& in, std::vector<Array>& out) {
                const auto found = out[0].as<std::int64_t>();
                for (std::size_t i = 0; i < found.size(); ++i) {
                    std::uint64_t hash = kCrossKey;
                    for (const Array& part : in)
                        hash = concatenatedFingerprints(hash, fingerprintAt(part, i));
                    found[i] = static_cast<std::int64_t>(hash % bins);
                }
            });
        return {encodeCategories(crossed,
            {.mode = outputMode,
                .depth = numBins,
                .dtype = hashTypeOf("HashedCrossing", dtype, outputMode)})};
    }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        return Tensors(outputs.size());
    }

private:
    static void checkInput(const Tensor& input, const Tensor& first)
    {
        const Shape& shape = input.shape();
        const bool isColumn = shape.rank() < 2 || (shape.rank() == 2 && shape.back() == 1);
        if (!isColumn)
            throw ShapeError(NW_TEXT("HashedCrossing: inputs must have the shape (batch) or "
                                     "(batch, 1), received %1."),
                shape);
        if (shape.rank() != first.shape().rank() || !compatible(shape, first.shape()))
            throw ShapeError(
                NW_TEXT("HashedCrossing: all inputs must have one shape, received %1 and %2."),
                first.shape(), shape);
        if (isFloat(input.dtype()))
            throw ShapeError(NW_TEXT("HashedCrossing: inputs must be whole numbers or texts, "
                                     "received %1."),
                nameOf(input.dtype()));
    }
};

const bool published = publish<Layer, HashedCrossing>({
    .name = "HashedCrossing",
    .category = "preprocessing",
    .summary = "Puts each combination of several features into a bin by its hash.",
    .params = {
        unwritten(param("trainable", &Layer::trainable, "Of no effect: there are no weights.")),
        hashTypeParam<HashedCrossing>(),
        param("num_bins", &HashedCrossing::numBins, "How many bins there are.",
            required() & atLeast(1)),
        param("output_mode", &HashedCrossing::outputMode,
            "Whether the output is the bin's index, or a row with a 1 at it.",
            oneOf({"int", "one_hot"})),
        param("sparse", &HashedCrossing::sparse,
            "Whether the output is stored without its zeros; must be false here."),
    },
});

} // namespace
} // namespace netwright
