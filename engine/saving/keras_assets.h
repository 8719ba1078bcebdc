#pragma once

#include "engine/arrays/array.h"
#include "engine/layers/layer.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace netwright {

// What stands in a .keras archive beside the configuration.
struct KerasAssets {
    // The text of a member; nothing where there is none.
    std::function<std::optional<std::string>(const std::string& member)> text;
    // A list of float32 numbers of the weights file; nothing where there is none of this length.
    std::function<std::optional<Array>(const std::string& path, Dimension length)> numbers;
};

// The configuration of a model with the vocabularies that its lookup layers learned, which Keras
// stores as assets/layers/string_lookup/vocabulary.txt. Source: keras.src.saving.saving_lib,
// IndexLookup.load_assets.
Value withVocabularies(Value config, const KerasAssets& assets);

// What Keras expects among the weights of a lookup layer whose output_mode is tf_idf: one number
// for each index of its encodings. Nothing for other layers.
std::optional<Array> vocabularyWeightsOf(const Layer& layer);
// The groups inside the layer's own that hold them once more.
std::vector<std::string> innerVocabularyGroups(const Layer& layer);

// Whether a dataset of the weights file is one that this reads.
bool isVocabularyWeight(const std::string& path);

} // namespace netwright
