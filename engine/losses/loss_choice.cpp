#include "engine/losses/loss_choice.h"

namespace netwright {
namespace {

const char* crossentropyFor(const Shape& yTrue, const Shape& yPred)
{
    if (yPred.rank() <= 1 || yPred.back() == 1) return "BinaryCrossentropy";
    const bool isColumn = !yTrue.empty() && yTrue.back() == 1;
    return yTrue.rank() < yPred.rank() || isColumn ? "SparseCategoricalCrossentropy"
                                                   : "CategoricalCrossentropy";
}

} // namespace

std::unique_ptr<Loss> lossFor(const Value& identifier, const Shape& yTrue, const Shape& yPred)
{
    if (identifier == "crossentropy" || identifier == "ce")
        return create<Loss>(crossentropyFor(yTrue, yPred));
    return deserialize<Loss>(identifier);
}

} // namespace netwright
