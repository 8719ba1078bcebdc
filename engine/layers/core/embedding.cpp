#include "engine/layers/core/base_embedding.h"

namespace netwright {
namespace {

class Embedding final : public BaseEmbedding { };

const bool published = publish<Layer, Embedding>({
    .name = "Embedding",
    .category = "core",
    .summary = "Gives each whole number, such as that of a word, a learned vector.",
    .params = Embedding::params(),
    .legacyKeys = Embedding::legacyKeys(),
});

} // namespace
} // namespace netwright
