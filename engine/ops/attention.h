#pragma once

#include "engine/graph/tensor.h"
#include "engine/ops/random.h"

#include <optional>

// Dot-product attention of many heads.
namespace netwright::ops {

// A random share of the scores that is set to zero; the rest is scaled up.
struct ScoreDropout {
    double rate = 0; // below 1
    RandomStream stream;
};

struct AttentionOptions {
    double scale = 1; // the query is multiplied by it
    // Added to the score where the mask is false; finite, so that a row without any true value
    // gives the mean of the values (and gradients flow there, as in Keras).
    double maskedScore = -1e9;
    std::optional<ScoreDropout> dropout;
};

struct Attended {
    Tensor output; // (batch, queries, heads, value width)
    Tensor scores; // (batch, heads, queries, keys), positive, sums to 1 over keys; before dropout
};

// softmax(scale * query · key) · value for each head.
//   query (batch, queries, heads, width)
//   key   (batch, keys, groups, width)
//   value (batch, keys, groups, value width)
//   mask  bool, broadcastable to (batch, heads, queries, keys); may be null
// groups divides heads: query head h looks at group h / (heads / groups).
// Lengths may be unknown, except for heads, groups and widths. Throws ShapeError.
//
// For kernels: a composite op "attention" with the inputs query, key, value[, mask], the outputs
// output and scores, and the attributes scale (real), masked_score (real), has_mask (flag),
// dropout (real; 0: none), key (integer) and has_own_seed (flag), which are those of a
// "random_uniform" of the shape of the scores: a score is kept where the number drawn is at least
// `dropout`. The mask stands as it was given, with lengths of 1 and fewer axes (counted from the
// last) where it is broadcast. Its gradient is a composite op "attention_gradient" with the inputs
// query, key, value, output, scores, g, where g is the gradient of the output (the scores already
// tell of the mask), and the outputs gradient of query, of key, of value; the same attributes
// without has_mask and masked_score. Where the scores have a gradient of their own, the
// decomposition is used.
// Source: Vaswani et al. 2017; Ainslie et al. 2023 for groups.
Attended attention(const Tensor& query, const Tensor& key, const Tensor& value, const Tensor& mask,
    const AttentionOptions& options);

} // namespace netwright::ops
