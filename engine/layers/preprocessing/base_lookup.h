#pragma once

#include "engine/layers/layer.h"
#include "engine/layers/preprocessing/category_output.h"
#include "engine/layers/preprocessing/token_lookup.h"

namespace netwright {

// What StringLookup and IntegerLookup share. Term is std::string or std::int64_t; the class that
// derives says how a term and a token are made of each other.
template <class Term>
class BaseLookup : public Layer {
public:
    std::optional<int> maxTokens;
    int numOovIndices = 1;
    std::optional<Term> maskToken;
    std::optional<Term> oovToken;
    std::optional<std::vector<Term>> vocabulary;
    std::optional<std::vector<double>> idfWeights;
    bool invert = false;
    std::string outputMode = "int";
    bool padToMaxTokens = false;
    bool sparse = false;

    void configured() override
    {
        const std::string& who = schema().name;
        refuseSparse(who, sparse);
        outputMode = presentMode(outputMode);
        checkGiven(who, outputMode,
            {.hasVocabulary = vocabulary.has_value(), .hasWeights = idfWeights.has_value()});
        renewLookup();
    }

    bool adapts() const override { return !vocabulary || m_isLearned; }
    bool isAdapted() const override { return vocabulary.has_value(); }

    void adapt(const Array& data) override
    {
        if (!adapts()) return Layer::adapt(data);
        const Vocabulary learned = m_lookup.learned(documentsIn(data));
        std::vector<Term> terms;
        for (const Token token : learned.tokens) terms.push_back(termOf(token));
        vocabulary = std::move(terms);
        if (outputMode == "tf_idf") idfWeights = learned.weights;
        m_isLearned = true;
        renewLookup();
    }

    bool castsInputs() const override { return false; }
    Tensor call(const Tensor& x, CallContext&) override { return m_lookup(x); }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        return Tensors(outputs.size());
    }

protected:
    virtual DType keyType() const = 0;
    virtual Token tokenOf(const Term& term) const = 0;
    virtual Term termOf(Token token) const = 0;
    // The tokens of all elements of an array; throws ShapeError for the wrong dtype.
    virtual std::vector<Token> tokensIn(const Array& data) const = 0;

private:
    void renewLookup()
    {
        LookupSettings settings{.who = schema().name,
            .keys = keyType(),
            .maxTokens = maxTokens,
            .oovIndices = numOovIndices,
            .isInverted = invert,
            .outputMode = outputMode,
            .padsToMaximum = padToMaxTokens};
        if (maskToken) settings.mask = tokenOf(*maskToken);
        if (oovToken) settings.oov = tokenOf(*oovToken);
        std::optional<Vocabulary> known;
        if (vocabulary) {
            known.emplace();
            for (const Term& term : *vocabulary) known->tokens.push_back(tokenOf(term));
            known->weights = idfWeights.value_or(std::vector<double>());
        }
        m_lookup = TokenLookup(std::move(settings), known);
    }

    // Each sample is a document.
    std::vector<std::vector<Token>> documentsIn(const Array& data) const
    {
        const std::vector<Token> all = tokensIn(data);
        const std::size_t rows
            = data.shape().empty() ? 1 : static_cast<std::size_t>(data.shape().front());
        std::vector<std::vector<Token>> documents;
        for (std::size_t row = 0; row < rows; ++row) {
            const auto length = static_cast<std::ptrdiff_t>(all.size() / rows);
            const auto first = all.begin() + static_cast<std::ptrdiff_t>(row) * length;
            documents.emplace_back(first, first + length);
        }
        return documents;
    }

    TokenLookup m_lookup;
    bool m_isLearned = false;
};

// The settings that both have in common; `Class` derives from BaseLookup.
template <class Class>
std::vector<Param> lookupParams()
{
    return {
        param("invert", &Class::invert, "Whether indices are turned into tokens instead."),
        param("max_tokens", &Class::maxTokens,
            "The most tokens that the vocabulary may have, special ones included.", atLeast(2)),
        param("num_oov_indices", &Class::numOovIndices,
            "How many indices stand for tokens that are not in the vocabulary.",
            between(0, 1 << 24)),
        param("oov_token", &Class::oovToken,
            "What indices of unknown tokens become where invert is true."),
        param("mask_token", &Class::maskToken,
            "The token that stands for a missing value: index 0, or no trace in encodings."),
        param("output_mode", &Class::outputMode,
            "Whether the output is indices, or rows of zeros, ones, counts or weighted counts.",
            oneOf({"int", "one_hot", "multi_hot", "count", "tf_idf", "binary", "tf-idf"})),
        param("sparse", &Class::sparse,
            "Whether the output is stored without its zeros; must be false here."),
        param("pad_to_max_tokens", &Class::padToMaxTokens,
            "Whether encodings are max_tokens long even where the vocabulary is smaller."),
        param("idf_weights", &Class::idfWeights,
            "For tf_idf: how much each token of the vocabulary weighs; rare ones weigh more."),
        param("vocabulary", &Class::vocabulary,
            "The known tokens in the order of their indices; empty to learn them from data."),
    };
}

} // namespace netwright
