#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netwright {

// How TextVectorization cuts a text into tokens.
struct Tokenizer {
    bool isLowered = true; // ASCII letters, as TensorFlow's strings.lower does
    bool isStripped = true; // of ASCII punctuation
    enum class Split { none, whitespace, character } split = Split::whitespace;
    std::optional<std::vector<int>> ngrams; // lengths of the groups of tokens that replace them

    // Of one text.
    std::vector<std::string> tokens(std::string_view text) const;
    // Groups of neighbours, joined by spaces; the tokens themselves where ngrams is not set.
    std::vector<std::string> grouped(std::vector<std::string> tokens) const;
};

} // namespace netwright
