#include "engine/layers/preprocessing/token_lookup.h"

#include "engine/arrays/strings.h"
#include "engine/base/error.h"
#include "engine/layers/preprocessing/category_output.h"
#include "engine/layers/preprocessing/text_hash.h"
#include "engine/ops/host.h"
#include "engine/ops/math.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <set>
#include <unordered_map>

namespace netwright {
namespace {

constexpr std::int64_t kNoTrace = -1;

std::string shownToken(DType keys, Token token)
{
    if (keys == DType::string) return '"' + std::string(stringOf(token)) + '"';
    return std::to_string(std::bit_cast<std::int64_t>(token));
}

} // namespace

void checkGiven(const std::string& who, const std::string& outputMode, const GivenTerms& given)
{
    const bool isWeighted = outputMode == "tf_idf";
    if (given.hasWeights && !isWeighted)
        throw ConfigError(NW_TEXT("%1: idf_weights can be given only where output_mode is "
                                  "tf_idf; it is %2."),
            who, outputMode);
    if (isWeighted && given.hasVocabulary != given.hasWeights)
        throw ConfigError(NW_TEXT("%1: vocabulary and idf_weights must be given together where "
                                  "output_mode is tf_idf."),
            who);
}

struct TokenLookup::Table {
    LookupSettings settings;
    bool isKnown = false;
    std::vector<Token> tokens; // without special ones
    std::vector<float> weights;
    std::unordered_map<std::string_view, std::int64_t> ofText;
    std::unordered_map<Token, std::int64_t> ofNumber;

    bool hasMask() const { return settings.mask.has_value(); }
    int oovStart() const { return hasMask() && settings.outputMode == "int" ? 1 : 0; }
    int tokenStart() const { return oovStart() + settings.oovIndices; }
    int size() const { return tokenStart() + static_cast<int>(tokens.size()); }
    int depth() const { return settings.padsToMaximum ? *settings.maxTokens : size(); }
    bool isText() const { return settings.keys == DType::string; }

    void checkSettings() const;
    bool beginsWithSpecialTokens(const std::vector<Token>& all) const;
    void setVocabulary(const Vocabulary& vocabulary);
    void checkTokens() const;
    void setWeights(const Vocabulary& vocabulary, bool hasSpecialTokens);
    std::int64_t unknown(std::uint64_t hash, const std::string& shown) const;
    std::int64_t indexOfText(std::string_view text) const;
    std::int64_t indexOfNumber(std::int64_t number) const;
    Token tokenAt(std::int64_t index) const;
};

void TokenLookup::Table::checkSettings() const
{
    const std::string& who = settings.who;
    if (settings.padsToMaximum && !settings.maxTokens)
        throw ConfigError(
            NW_TEXT("%1: max_tokens must be given where pad_to_max_tokens is true."), who);
    if (!settings.isInverted) return;
    if (settings.outputMode != "int")
        throw ConfigError(NW_TEXT("%1: output_mode must be int where invert is true, received %2."),
            who, settings.outputMode);
    if (!settings.oov)
        throw ConfigError(NW_TEXT("%1: oov_token must be given where invert is true."), who);
}

bool TokenLookup::Table::beginsWithSpecialTokens(const std::vector<Token>& all) const
{
    if (all.size() < static_cast<std::size_t>(tokenStart())) return false;
    if (oovStart() == 1 && all.front() != *settings.mask) return false;
    return std::all_of(all.begin() + oovStart(), all.begin() + tokenStart(),
        [this](Token token) { return settings.oov == token; });
}

void TokenLookup::Table::setVocabulary(const Vocabulary& vocabulary)
{
    if (vocabulary.tokens.empty())
        throw ConfigError(
            NW_TEXT("%1: the vocabulary must hold at least one token."), settings.who);
    const bool hasSpecial = beginsWithSpecialTokens(vocabulary.tokens);
    const int skipped = hasSpecial ? tokenStart() : 0;
    tokens.assign(vocabulary.tokens.begin() + skipped, vocabulary.tokens.end());
    isKnown = true;
    std::int64_t index = tokenStart();
    for (const Token token : tokens) {
        const bool isNew = isText() ? ofText.emplace(stringOf(token), index++).second
                                    : ofNumber.emplace(token, index++).second;
        if (!isNew)
            throw ConfigError(NW_TEXT("%1: a vocabulary holds each token once, received %2 twice."),
                settings.who, shownToken(settings.keys, token));
    }
    checkTokens();
    if (settings.outputMode == "tf_idf") setWeights(vocabulary, hasSpecial);
}

void TokenLookup::Table::checkTokens() const
{
    const auto refuse = [this](Token reserved) {
        if (std::find(tokens.begin(), tokens.end(), reserved) != tokens.end())
            throw ConfigError(NW_TEXT("%1: the special token %2 must not stand in the vocabulary, "
                                      "unless the vocabulary begins with all special tokens."),
                settings.who, shownToken(settings.keys, reserved));
    };
    if (settings.mask) refuse(*settings.mask);
    if (settings.isInverted) refuse(*settings.oov);
    if (settings.maxTokens && size() > *settings.maxTokens)
        throw ConfigError(NW_TEXT("%1: with the special tokens the vocabulary must have at most %2 "
                                  "(max_tokens), received %3."),
            settings.who, *settings.maxTokens, size());
}

// Unknown tokens weigh the mean of the others.
void TokenLookup::Table::setWeights(const Vocabulary& vocabulary, bool hasSpecialTokens)
{
    const std::vector<double>& given = vocabulary.weights;
    if (given.size() != vocabulary.tokens.size())
        throw ConfigError(NW_TEXT("%1: idf_weights must have one number for each of the %2 tokens "
                                  "of the vocabulary, received %3."),
            settings.who, vocabulary.tokens.size(), given.size());
    double sum = 0;
    for (const double weight : given) sum += weight;
    const double mean = sum / static_cast<double>(given.size());
    if (!hasSpecialTokens)
        weights.assign(static_cast<std::size_t>(tokenStart()), static_cast<float>(mean));
    for (const double weight : given) weights.push_back(static_cast<float>(weight));
    weights.resize(static_cast<std::size_t>(depth()), 0);
}

std::int64_t TokenLookup::Table::unknown(std::uint64_t hash, const std::string& shown) const
{
    if (settings.oovIndices == 0)
        throw ConfigError(NW_TEXT("%1: every input must be in the vocabulary where num_oov_indices "
                                  "is 0, received %2."),
            settings.who, shown);
    return oovStart() + static_cast<std::int64_t>(hash);
}

std::int64_t TokenLookup::Table::indexOfText(std::string_view text) const
{
    if (settings.mask && text == stringOf(*settings.mask))
        return settings.outputMode == "int" ? 0 : kNoTrace;
    const auto found = ofText.find(text);
    if (found != ofText.end()) return found->second;
    const auto bins = static_cast<std::uint64_t>(settings.oovIndices);
    return unknown(bins > 1 ? fingerprint64(text) % bins : 0, '"' + std::string(text) + '"');
}

std::int64_t TokenLookup::Table::indexOfNumber(std::int64_t number) const
{
    const Token token = std::bit_cast<Token>(number);
    if (settings.mask == token) return settings.outputMode == "int" ? 0 : kNoTrace;
    const auto found = ofNumber.find(token);
    if (found != ofNumber.end()) return found->second;
    const std::int64_t bins = std::max(settings.oovIndices, 1);
    return unknown(
        static_cast<std::uint64_t>((number % bins + bins) % bins), std::to_string(number));
}

Token TokenLookup::Table::tokenAt(std::int64_t index) const
{
    if (settings.mask && index == 0) return *settings.mask;
    const std::int64_t place = index - tokenStart();
    const bool isToken = place >= 0 && place < static_cast<std::int64_t>(tokens.size());
    return isToken ? tokens[static_cast<std::size_t>(place)] : *settings.oov;
}

TokenLookup::TokenLookup() : m_table(std::make_shared<const Table>()) { }

TokenLookup::TokenLookup(LookupSettings settings, const std::optional<Vocabulary>& vocabulary)
{
    Table table;
    table.settings = std::move(settings);
    table.checkSettings();
    if (vocabulary) table.setVocabulary(*vocabulary);
    m_table = std::make_shared<const Table>(std::move(table));
}

bool TokenLookup::isKnown() const
{
    return m_table->isKnown;
}

int TokenLookup::depth() const
{
    if (!m_table->isKnown && !m_table->settings.padsToMaximum)
        throw ConfigError(NW_TEXT("%1: it holds no vocabulary yet, so that the size of its output "
                                  "is not known; give it one, or adapt it to data."),
            m_table->settings.who);
    return m_table->depth();
}

const std::vector<float>& TokenLookup::weights() const
{
    if (m_table->weights.empty())
        throw ConfigError(
            NW_TEXT("%1: idf_weights must be given, or learned from data."), m_table->settings.who);
    return m_table->weights;
}

std::int64_t TokenLookup::indexOf(std::string_view token) const
{
    return m_table->indexOfText(token);
}

Tensor TokenLookup::operator()(const Tensor& x) const
{
    const LookupSettings& settings = m_table->settings;
    if (settings.isInverted) return inverted(x);
    const bool isText = x.dtype() == DType::string;
    if (isText != m_table->isText())
        throw ShapeError(isText ? NW_TEXT("%1: whole numbers are expected as input, received %2.")
                                : NW_TEXT("%1: texts are expected as input, received %2."),
            settings.who, nameOf(x.dtype()));
    if (settings.outputMode == "int") return indices(x, DType::int64);
    const bool isWeighted = settings.outputMode == "tf_idf";
    const Tensor encoded = encodeCategories(indices(x, DType::int32),
        {.mode = isWeighted ? "count" : settings.outputMode, .depth = depth()});
    if (!isWeighted) return encoded;
    return encoded * constant(Array::of(Shape{depth()}, weights()));
}

Tensor TokenLookup::inverted(const Tensor& given) const
{
    const LookupSettings& settings = m_table->settings;
    if (given.dtype() == DType::string)
        throw ShapeError(
            NW_TEXT("%1: indices are expected as input where invert is true, received texts."),
            settings.who);
    return ops::hostCall("token_of_index", {ops::cast(given, DType::int64)},
        TensorInfo{given.shape(), settings.keys},
        [table = m_table](const std::vector<Array>& in, std::vector<Array>& out) {
            const auto indices = in[0].as<std::int64_t>();
            auto* const tokens = reinterpret_cast<Token*>(out[0].data());
            for (std::size_t i = 0; i < indices.size(); ++i) tokens[i] = table->tokenAt(indices[i]);
        });
}

Tensor TokenLookup::indices(const Tensor& given, DType dtype) const
{
    const bool isText = given.dtype() == DType::string;
    return ops::hostCall("index_of_token", {isText ? given : ops::cast(given, DType::int64)},
        TensorInfo{given.shape(), dtype},
        [table = m_table, isText](const std::vector<Array>& in, std::vector<Array>& out) {
            for (std::size_t i = 0; i < in[0].count(); ++i) {
                const std::int64_t index = isText
                    ? table->indexOfText(stringAt(in[0], i))
                    : table->indexOfNumber(in[0].as<std::int64_t>()[i]);
                if (out[0].dtype() == DType::int64)
                    out[0].as<std::int64_t>()[i] = index;
                else
                    out[0].as<std::int32_t>()[i] = static_cast<std::int32_t>(index);
            }
        });
}

Vocabulary TokenLookup::learned(const std::vector<std::vector<Token>>& documents) const
{
    struct Count {
        std::int64_t all = 0;
        std::int64_t documents = 0;
    };
    std::unordered_map<Token, Count> counts;
    for (const std::vector<Token>& document : documents) {
        for (const Token token : document) ++counts[token].all;
        for (const Token token : std::set<Token>(document.begin(), document.end()))
            ++counts[token].documents;
    }
    const LookupSettings& settings = m_table->settings;
    if (settings.mask) counts.erase(*settings.mask);
    if (settings.oov) counts.erase(*settings.oov);
    if (counts.empty())
        throw ShapeError(
            NW_TEXT("%1: there is no token in the data that could be learned."), settings.who);
    Vocabulary result;
    for (const auto& [token, count] : counts) result.tokens.push_back(token);
    const auto isGreater = [this](Token a, Token b) {
        if (m_table->isText()) return stringOf(a) > stringOf(b);
        return std::bit_cast<std::int64_t>(a) > std::bit_cast<std::int64_t>(b);
    };
    std::sort(result.tokens.begin(), result.tokens.end(), [&](Token a, Token b) {
        const std::int64_t first = counts.at(a).all;
        const std::int64_t second = counts.at(b).all;
        return first != second ? first > second : isGreater(a, b);
    });
    if (settings.maxTokens) {
        const auto most
            = static_cast<std::size_t>(std::max(*settings.maxTokens - m_table->tokenStart(), 1));
        if (result.tokens.size() > most) result.tokens.resize(most);
    }
    if (settings.outputMode != "tf_idf") return result;
    const auto total = static_cast<double>(documents.size());
    for (const Token token : result.tokens)
        result.weights.push_back(
            std::log(1 + total / static_cast<double>(1 + counts.at(token).documents)));
    return result;
}

} // namespace netwright
