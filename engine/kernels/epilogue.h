#pragma once

#include "engine/kernels/kernel.h"

#include <cmath>

namespace netwright {

// What is done to the result of "matmul" or "conv" before it is written: "bias", "relu",
// "bias+relu", "bias+tanh", "bias+sigmoid".
struct Epilogue {
    enum class Activation { none, relu, tanh, sigmoid };

    bool hasBias = false;
    Activation activation = Activation::none;

    bool isEmpty() const { return !hasBias && activation == Activation::none; }
};

// From the attribute "epilogue"; empty where the node has none. Nothing where it asks for what is
// not known here.
std::optional<Epilogue> readEpilogue(const Attributes& attributes);

// In place on `rows` rows of `columns` elements, `stride` elements apart; one bias a column.
template <class T>
struct EpilogueRows {
    T* values = nullptr;
    Dimension rows = 0;
    Dimension columns = 0;
    Dimension stride = 0;
    const T* bias = nullptr;
};
template <class T>
void applyEpilogue(const Epilogue& epilogue, const EpilogueRows<T>& target);

} // namespace netwright
