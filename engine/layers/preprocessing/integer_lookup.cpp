#include "engine/layers/preprocessing/base_lookup.h"
#include "engine/layers/preprocessing/whole_number.h"

#include <bit>

namespace netwright {
namespace {

// Source: keras.layers.IntegerLookup.
class IntegerLookup final : public BaseLookup<std::int64_t> {
public:
    IntegerLookup() { oovToken = -1; }

    std::string vocabularyDtype = "int64";

private:
    DType keyType() const override { return DType::int64; }
    Token tokenOf(const std::int64_t& term) const override { return std::bit_cast<Token>(term); }
    std::int64_t termOf(Token token) const override { return std::bit_cast<std::int64_t>(token); }

    std::vector<Token> tokensIn(const Array& data) const override
    {
        if (data.dtype() == DType::string)
            throw ShapeError(
                NW_TEXT("IntegerLookup: whole numbers are needed to learn from, received texts."));
        const Array whole = data.cast(DType::int64);
        std::vector<Token> tokens;
        for (const std::int64_t number : whole.as<std::int64_t>())
            tokens.push_back(tokenOf(number));
        return tokens;
    }
};

std::vector<Param> integerLookupParams()
{
    std::vector<Param> params = lookupParams<IntegerLookup>();
    params.insert(params.begin() + 8,
        param("vocabulary_dtype", &IntegerLookup::vocabularyDtype,
            "The type of the tokens; only int64 is possible.", oneOf({"int64"})));
    return params;
}

const bool published = publish<Layer, IntegerLookup>({
    .name = "IntegerLookup",
    .category = "preprocessing",
    .summary = "Turns whole numbers into the indices that they have in a vocabulary, or back.",
    .params = integerLookupParams(),
    .legacyKeys = {"vocabulary_size", "has_input_vocabulary"},
});

} // namespace
} // namespace netwright
