#pragma once

#include "engine/base/value.h"
#include "engine/graph/tensor.h"

#include <memory>
#include <string>
#include <vector>

namespace netwright {

// A formula on Tensors as a user writes it: `relu(x) * 2 + mean(x, axis=-1)`. It knows numbers,
// True, False, None, 'words', lists, x (and x0, x1 … where there are several inputs), pi and e;
// + - * / // % ** @, comparisons, parts such as x[:, 0]; and calls of the functions of keras.ops
// that have a node here and of activations, with positional and keyword arguments. Nothing else
// can be said in it, so that a file that holds one can be trusted. Immutable.
class Expression {
public:
    static constexpr std::size_t kMostCharacters = 4000;

    // Throws ConfigError naming `who` and the column where the text cannot be read.
    Expression(std::string who, const std::string& text);

    // What the formula gives: one Tensor, or those of a list. `variables` are further names with
    // constant values. Throws ConfigError, ShapeError.
    Tensors operator()(const Tensors& inputs, const Value& variables) const;

    struct Node;

private:
    std::string m_who;
    std::shared_ptr<const Node> m_root;
};

// Whether the text is nothing but a name, such as `my_function`.
bool isBareName(const std::string& text);

} // namespace netwright
