#pragma once

#include "engine/losses/loss.h"

#include <memory>

namespace netwright {

// The loss that compile() means, for labels and predictions of these shapes (unknown batch):
// "crossentropy" and "ce" become the binary, sparse or categorical kind. Throws ConfigError for
// what does not exist. Source: keras.trainers.compile_utils.get_loss.
std::unique_ptr<Loss> lossFor(const Value& identifier, const Shape& yTrue, const Shape& yPred);

} // namespace netwright
