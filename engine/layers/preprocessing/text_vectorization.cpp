#include "engine/arrays/strings.h"
#include "engine/layers/layer.h"
#include "engine/layers/preprocessing/category_output.h"
#include "engine/layers/preprocessing/token_lookup.h"
#include "engine/layers/preprocessing/tokenizer.h"
#include "engine/ops/host.h"

#include <numeric>

namespace netwright {
namespace {

// The setting "ngrams": all lengths up to a number, or the lengths of a list.
struct Ngrams {
    std::vector<int> lengths;
    bool isList = false;
};

} // namespace

template <>
struct Field<Ngrams> {
    static constexpr ParamType type = ParamType::any;
    static constexpr bool isNullable = false;
    static std::string kind() { return {}; }
    static Value write(const Ngrams& ngrams)
    {
        return ngrams.isList ? Value(ngrams.lengths) : Value(ngrams.lengths.size());
    }
    static void read(const Value& value, Ngrams& member)
    {
        Ngrams given{.isList = !value.is_number()};
        if (given.isList) {
            Field<std::vector<int>>::read(value, given.lengths);
        } else {
            int most = 0;
            Field<int>::read(value, most);
            if (most < 1 || most > 1000) throw WrongType{};
            given.lengths.resize(static_cast<std::size_t>(most));
            std::iota(given.lengths.begin(), given.lengths.end(), 1);
        }
        for (const int length : given.lengths)
            if (length < 1) throw WrongType{};
        if (given.lengths.empty()) throw WrongType{};
        member = std::move(given);
    }
};

namespace {

using TokenLists = std::vector<std::vector<std::string>>;

// One list of tokens for each text, or for each row of texts where they are not split.
TokenLists tokenLists(const Tokenizer& tokenizer, const Array& texts)
{
    const bool isSplit = tokenizer.split != Tokenizer::Split::none;
    const bool isList = isSplit || texts.shape().rank() < 2;
    const std::size_t width = isList ? 1 : static_cast<std::size_t>(texts.shape().back());
    TokenLists lists(width == 0 ? 0 : texts.count() / width);
    for (std::size_t i = 0; i < texts.count(); ++i)
        for (std::string& token : tokenizer.tokens(stringAt(texts, i)))
            lists[i / width].push_back(std::move(token));
    for (std::vector<std::string>& list : lists) list = tokenizer.grouped(std::move(list));
    return lists;
}

std::size_t longest(const TokenLists& lists)
{
    std::size_t length = 0;
    for (const auto& list : lists) length = std::max(length, list.size());
    return length;
}

// Indices of the tokens, cut off or filled up with zeros to the length of the last axis.
void writeIndices(const TokenLists& lists, const TokenLookup& lookup, Array& to)
{
    const auto indices = to.as<std::int64_t>();
    const std::size_t length = lists.empty() ? 0 : indices.size() / lists.size();
    std::fill(indices.begin(), indices.end(), 0);
    for (std::size_t row = 0; row < lists.size(); ++row)
        for (std::size_t i = 0; i < std::min(length, lists[row].size()); ++i)
            indices[row * length + i] = lookup.indexOf(lists[row][i]);
}

void writeCounts(
    const TokenLists& lists, const TokenLookup& lookup, const std::string& mode, Array& to)
{
    const auto counts = to.as<float>();
    const auto depth = static_cast<std::size_t>(to.shape().back());
    std::fill(counts.begin(), counts.end(), 0.0F);
    for (std::size_t row = 0; row < lists.size(); ++row)
        for (const std::string& token : lists[row]) {
            const std::int64_t index = lookup.indexOf(token);
            if (index < 0 || index >= static_cast<std::int64_t>(depth)) continue;
            float& count = counts[row * depth + static_cast<std::size_t>(index)];
            count = mode == "multi_hot" ? 1 : count + 1;
        }
    if (mode != "tf_idf") return;
    const std::vector<float>& weights = lookup.weights();
    for (std::size_t i = 0; i < counts.size(); ++i) counts[i] *= weights[i % depth];
}

// Source: keras.layers.TextVectorization.
class TextVectorization final : public Layer {
public:
    std::optional<int> maxTokens;
    std::optional<std::string> standardize = "lower_and_strip_punctuation";
    std::optional<std::string> split = "whitespace";
    std::optional<Ngrams> ngrams;
    std::string outputMode = "int";
    std::optional<int> outputSequenceLength;
    bool padToMaxTokens = false;
    bool sparse = false;
    bool ragged = false;
    std::optional<std::vector<std::string>> vocabulary;
    std::optional<std::vector<double>> idfWeights;
    std::string encoding = "utf-8";

    void configured() override
    {
        refuseSparse("TextVectorization", sparse);
        if (ragged)
            throw ConfigError(
                NW_TEXT("TextVectorization: rows of different lengths are filled up with zeros "
                        "here; ragged must be false."));
        outputMode = presentMode(outputMode);
        if (outputSequenceLength && outputMode != "int")
            throw ConfigError(NW_TEXT("TextVectorization: output_sequence_length can be given only "
                                      "where output_mode is int; it is %1."),
                outputMode);
        checkGiven("TextVectorization", outputMode,
            {.hasVocabulary = vocabulary.has_value(), .hasWeights = idfWeights.has_value()});
        renew();
    }

    bool adapts() const override { return !vocabulary || m_isLearned; }
    bool isAdapted() const override { return vocabulary.has_value(); }

    void adapt(const Array& data) override
    {
        if (!adapts()) return Layer::adapt(data);
        if (data.dtype() != DType::string)
            throw ShapeError(
                NW_TEXT("TextVectorization: texts are needed to learn from, received %1."),
                nameOf(data.dtype()));
        std::vector<std::vector<Token>> documents;
        for (const auto& list : tokenLists(m_tokenizer, data)) {
            std::vector<Token>& document = documents.emplace_back();
            for (const std::string& token : list) document.push_back(internString(token));
        }
        const Vocabulary learned = m_lookup.learned(documents);
        vocabulary.emplace();
        for (const Token token : learned.tokens) vocabulary->emplace_back(stringOf(token));
        if (outputMode == "tf_idf") idfWeights = learned.weights;
        m_isLearned = true;
        renew();
    }

    bool castsInputs() const override { return false; }

    Tensor call(const Tensor& x, CallContext& context) override
    {
        if (x.dtype() != DType::string)
            throw ShapeError(
                NW_TEXT("TextVectorization: texts are expected as input, received %1."),
                nameOf(x.dtype()));
        Shape rows = rowsOf(x.shape());
        if (outputMode == "int") return indices(x, std::move(rows), context);
        rows.push_back(m_lookup.depth());
        return ops::hostCall("count_tokens", {x}, TensorInfo{std::move(rows), DType::float32},
            [tokenizer = m_tokenizer, lookup = m_lookup, mode = outputMode](
                const std::vector<Array>& in, std::vector<Array>& out) {
                writeCounts(tokenLists(tokenizer, in[0]), lookup, mode, out[0]);
            });
    }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        return Tensors(outputs.size());
    }

private:
    void renew()
    {
        m_tokenizer.isLowered = standardize && standardize->starts_with("lower");
        m_tokenizer.isStripped = standardize && standardize->ends_with("strip_punctuation");
        m_tokenizer.split = !split  ? Tokenizer::Split::none
            : *split == "character" ? Tokenizer::Split::character
                                    : Tokenizer::Split::whitespace;
        m_tokenizer.ngrams.reset();
        if (ngrams) m_tokenizer.ngrams = ngrams->lengths;
        const LookupSettings settings{.who = "TextVectorization",
            .maxTokens = maxTokens,
            .mask = internString(""),
            .oov = internString("[UNK]"),
            .outputMode = outputMode,
            .padsToMaximum = padToMaxTokens};
        std::optional<Vocabulary> known;
        if (vocabulary) {
            known.emplace();
            for (const std::string& text : *vocabulary) known->tokens.push_back(internString(text));
            known->weights = idfWeights.value_or(std::vector<double>());
        }
        m_lookup = TokenLookup(settings, known);
    }

    // The axes before that of the tokens: a last axis of length 1 goes where texts are split, and
    // is that of the tokens where they are not.
    Shape rowsOf(const Shape& shape) const
    {
        if (shape.rank() < 2) return shape;
        if (split && shape.back() != 1 && shape.back() != kUnknown)
            throw ShapeError(NW_TEXT("TextVectorization: texts to split must come in the shape "
                                     "(batch) or (batch, 1), received %1."),
                shape);
        return shape.slice(0, shape.rank() - 1);
    }

    Tensor indices(const Tensor& x, Shape shape, CallContext& context) const
    {
        const bool isPlain = !split && x.shape().rank() < 2;
        if (isPlain && (ngrams || outputSequenceLength))
            throw ShapeError(NW_TEXT("TextVectorization: tokens that are not split must come in "
                                     "the shape (batch, tokens), received %1."),
                x.shape());
        if (!isPlain) shape.push_back(lengthFor(x, context));
        return ops::hostCall("index_tokens", {x}, TensorInfo{std::move(shape), DType::int64},
            [tokenizer = m_tokenizer, lookup = m_lookup](
                const std::vector<Array>& in, std::vector<Array>& out) {
                writeIndices(tokenLists(tokenizer, in[0]), lookup, out[0]);
            });
    }

    // As many tokens as the longest text has, where nothing else is said.
    Dimension lengthFor(const Tensor& x, CallContext& context) const
    {
        if (outputSequenceLength) return *outputSequenceLength;
        if (!split && !ngrams) return x.shape().back();
        context.needsData();
        if (!context.hasData()) return kUnknown;
        return static_cast<Dimension>(longest(tokenLists(m_tokenizer, context.valueOf(x))));
    }

    Tokenizer m_tokenizer;
    TokenLookup m_lookup;
    bool m_isLearned = false;
};

const bool published = publish<Layer, TextVectorization>({
    .name = "TextVectorization",
    .category = "preprocessing",
    .summary = "Cuts texts into words or characters and turns those into indices or counts.",
    .params = {
        param("max_tokens", &TextVectorization::maxTokens,
            "The most tokens that the vocabulary may have, special ones included.", atLeast(2)),
        param("standardize", &TextVectorization::standardize,
            "What is done to each text first: small letters, punctuation taken out, or neither.",
            oneOf({"lower_and_strip_punctuation", "lower", "strip_punctuation"})),
        param("split", &TextVectorization::split,
            "Whether texts are cut at white space, into characters, or not at all.",
            oneOf({"whitespace", "character"})),
        param("ngrams", &TextVectorization::ngrams,
            "Groups of so many neighbouring tokens become tokens: up to a number, or as listed."),
        param("output_mode", &TextVectorization::outputMode,
            "Whether the output is indices, or rows of zeros and ones, counts or weighted counts.",
            oneOf({"int", "multi_hot", "count", "tf_idf", "binary", "tf-idf"})),
        param("output_sequence_length", &TextVectorization::outputSequenceLength,
            "The number of indices for each text: longer ones are cut, shorter ones get zeros.",
            atLeast(1)),
        param("pad_to_max_tokens", &TextVectorization::padToMaxTokens,
            "Whether counts are max_tokens long even where the vocabulary is smaller."),
        param("sparse", &TextVectorization::sparse,
            "Whether the output is stored without its zeros; must be false here."),
        param("ragged", &TextVectorization::ragged,
            "Whether rows may differ in length; must be false here."),
        param("vocabulary", &TextVectorization::vocabulary,
            "The known tokens in the order of their indices; empty to learn them from data."),
        param("idf_weights", &TextVectorization::idfWeights,
            "For tf_idf: how much each token of the vocabulary weighs; rare ones weigh more."),
        param("encoding", &TextVectorization::encoding,
            "How texts are stored; of no effect, for they are UTF-8 here."),
    },
    .legacyKeys = {"vocabulary_size", "has_input_vocabulary"},
});

} // namespace
} // namespace netwright
