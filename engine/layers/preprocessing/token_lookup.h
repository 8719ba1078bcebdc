#pragma once

#include "engine/graph/tensor.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netwright {

// A term of a vocabulary: the handle of a text, or the bits of a whole number.
using Token = std::uint64_t;

struct LookupSettings {
    std::string who; // for sentences
    DType keys = DType::string; // or int64
    std::optional<int> maxTokens; // special tokens included
    int oovIndices = 1; // how many indices stand for what is not in the vocabulary
    std::optional<Token> mask;
    std::optional<Token> oov;
    bool isInverted = false; // from indices to tokens
    std::string outputMode = "int";
    bool padsToMaximum = false;
};

struct Vocabulary {
    std::vector<Token> tokens;
    std::vector<double> weights; // inverse document frequencies where the mode is "tf_idf"
};

// Which of the settings "vocabulary" and "idf_weights" of a layer are given.
struct GivenTerms {
    bool hasVocabulary = false;
    bool hasWeights = false;
};
// Throws ConfigError for weights where the mode is not "tf_idf", and for one without the other
// where it is; `who` is for the sentence.
void checkGiven(const std::string& who, const std::string& outputMode, const GivenTerms& given);

// The table between tokens and indices that StringLookup, IntegerLookup and TextVectorization
// share. Indices: mask (only where the mode is "int"), then unknown tokens, then the vocabulary.
// Constant once made. Source: keras.src.layers.preprocessing.index_lookup.IndexLookup.
class TokenLookup {
public:
    TokenLookup();
    // Without a vocabulary every token is unknown. Throws ConfigError for what Keras refuses.
    TokenLookup(LookupSettings settings, const std::optional<Vocabulary>& vocabulary);

    bool isKnown() const;
    // Indices or encodings of tokens, or tokens of indices; throws ShapeError for an input of the
    // wrong dtype, ConfigError where an encoding needs a vocabulary that is not there.
    Tensor operator()(const Tensor& x) const;

    // The length of an encoding; throws ConfigError where it is not known yet.
    int depth() const;
    // One number for each index of an encoding.
    const std::vector<float>& weights() const;
    // -1 for what leaves no trace in encodings. Throws ConfigError for an unknown token where no
    // index stands for those.
    std::int64_t indexOf(std::string_view token) const;

    // The tokens that stand most often in the documents, the most frequent first, equally frequent
    // ones from the greatest to the least. Throws ShapeError where there is none.
    Vocabulary learned(const std::vector<std::vector<Token>>& documents) const;

private:
    struct Table;

    Tensor inverted(const Tensor& indices) const;
    Tensor indices(const Tensor& tokens, DType dtype) const;

    std::shared_ptr<const Table> m_table;
};

} // namespace netwright
