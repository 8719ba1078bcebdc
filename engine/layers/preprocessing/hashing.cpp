#include "engine/arrays/strings.h"
#include "engine/layers/layer.h"
#include "engine/layers/preprocessing/category_output.h"
#include "engine/layers/preprocessing/integer_type.h"
#include "engine/layers/preprocessing/text_hash.h"
#include "engine/layers/preprocessing/whole_number.h"
#include "engine/ops/host.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

// The key of a hash function: two numbers; one stands for two equal ones.
struct Salt {
    std::array<std::uint64_t, 2> key{};
};

} // namespace

template <>
struct Field<Salt> {
    static constexpr ParamType type = ParamType::any;
    static constexpr bool isNullable = false;
    static std::string kind() { return {}; }
    static Value write(const Salt& salt) { return Value::array({salt.key[0], salt.key[1]}); }
    static void read(const Value& value, Salt& member)
    {
        const auto part = [](const Value& number) {
            if (!number.is_number_integer()) throw WrongType{};
            return number.is_number_unsigned()
                ? number.get<std::uint64_t>()
                : static_cast<std::uint64_t>(number.get<std::int64_t>());
        };
        if (value.is_number()) {
            member.key.fill(part(value));
            return;
        }
        const Value& items = listItems(value);
        if (items.size() != 2) throw WrongType{};
        member.key = {part(items[0]), part(items[1])};
    }
};

namespace {

// The text of an element, as TensorFlow converts numbers: whole, in decimal.
std::string textAt(const Array& values, std::size_t index)
{
    if (values.dtype() == DType::string) return std::string(stringAt(values, index));
    if (values.dtype() == DType::boolean) return values.as<bool>()[index] ? "true" : "false";
    return std::to_string(values.as<std::int64_t>()[index]);
}

// Source: keras.layers.Hashing.
class Hashing final : public Layer {
public:
    static constexpr bool kWritesTypeName = false;
    Hashing() { dtype.name.clear(); }

    int numBins = 1;
    std::optional<Salt> salt;
    Value maskValue; // a text or a number
    std::string outputMode = "int";
    bool sparse = false;

    void configured() override
    {
        refuseSparse("Hashing", sparse);
        hashTypeOf("Hashing", dtype, outputMode);
        if (!maskValue.is_null() && !maskValue.is_string() && !maskValue.is_number())
            throw ConfigError(NW_TEXT("Hashing: mask_value must be a text or a number."));
    }

    bool castsInputs() const override { return false; }

    Tensor call(const Tensor& x, CallContext&) override
    {
        return encodeCategories(bins(x),
            {.mode = outputMode,
                .depth = numBins,
                .dtype = hashTypeOf("Hashing", dtype, outputMode)});
    }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        return Tensors(outputs.size());
    }

private:
    // The first bin is the mask's where there is one.
    bool hasMask() const { return !maskValue.is_null() && numBins > 1; }

    Tensor bins(const Tensor& x) const
    {
        const bool isPlain = x.dtype() == DType::string || x.dtype() == DType::boolean;
        const Tensor values = isPlain ? x : ops::cast(x, DType::int64);
        const auto count = static_cast<std::uint64_t>(numBins - (hasMask() ? 1 : 0));
        const Tensor hashed = ops::hostCall("hash", {values}, TensorInfo{x.shape(), DType::int64},
            [count, key = salt](const std::vector<Array>& in, std::vector<Array>& out) {
                const auto found = out[0].as<std::int64_t>();
                for (std::size_t i = 0; i < found.size(); ++i) {
                    const std::string text = textAt(in[0], i);
                    const std::uint64_t hash
                        = key ? sipHash64(text, key->key) : fingerprint64(text);
                    found[i] = static_cast<std::int64_t>(hash % count);
                }
            });
        if (!hasMask()) return hashed;
        return ops::where(isMasked(x), Tensor(0), hashed + 1);
    }

    Tensor isMasked(const Tensor& x) const
    {
        const bool isText = x.dtype() == DType::string;
        if (isText != maskValue.is_string())
            throw ShapeError(NW_TEXT("Hashing: mask_value must be of the kind of the input, which "
                                     "is %1."),
                nameOf(x.dtype()));
        if (!isText) return ops::equal(x, Tensor(maskValue.get<double>()));
        return ops::equal(x, constant(stringArray({}, {maskValue.get<std::string>()})));
    }
};

const bool published = publish<Layer, Hashing>({
    .name = "Hashing",
    .category = "preprocessing",
    .summary = "Puts texts or whole numbers into bins by their hash, without a vocabulary.",
    .params = {
        hashTypeParam<Hashing>(),
        param("num_bins", &Hashing::numBins,
            "How many bins there are, that of the mask included.", required() & atLeast(1)),
        param("salt", &Hashing::salt,
            "One or two whole numbers that make other bins of the same values."),
        param("mask_value", &Hashing::maskValue,
            "What stands for a missing value and gets bin 0 for itself."),
        param("output_mode", &Hashing::outputMode,
            "Whether the output is the bin's index, or rows of zeros, ones or counts.",
            oneOf({"int", "one_hot", "multi_hot", "count"})),
        param("sparse", &Hashing::sparse,
            "Whether the output is stored without its zeros; must be false here."),
    },
});

} // namespace
} // namespace netwright
