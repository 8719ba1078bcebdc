#include "engine/arrays/strings.h"
#include "engine/layers/preprocessing/base_lookup.h"

namespace netwright {
namespace {

// Source: keras.layers.StringLookup.
class StringLookup final : public BaseLookup<std::string> {
public:
    StringLookup() { oovToken = "[UNK]"; }

    std::string encoding = "utf-8";

private:
    DType keyType() const override { return DType::string; }
    Token tokenOf(const std::string& term) const override { return internString(term); }
    std::string termOf(Token token) const override { return std::string(stringOf(token)); }

    std::vector<Token> tokensIn(const Array& data) const override
    {
        if (data.dtype() != DType::string)
            throw ShapeError(NW_TEXT("StringLookup: texts are needed to learn from, received %1."),
                nameOf(data.dtype()));
        const auto handles = handlesOf(data);
        return {handles.begin(), handles.end()};
    }
};

std::vector<Param> stringLookupParams()
{
    std::vector<Param> params = lookupParams<StringLookup>();
    params.push_back(param("encoding", &StringLookup::encoding,
        "How texts are stored; of no effect, for they are UTF-8 here."));
    return params;
}

const bool published = publish<Layer, StringLookup>({
    .name = "StringLookup",
    .category = "preprocessing",
    .summary = "Turns texts into the indices that they have in a vocabulary, or back.",
    .params = stringLookupParams(),
    .legacyKeys = {"vocabulary_size", "has_input_vocabulary", "vocabulary_dtype"},
});

} // namespace
} // namespace netwright
