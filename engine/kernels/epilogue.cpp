#include "engine/kernels/epilogue.h"

namespace netwright {
namespace {

using Activation = Epilogue::Activation;

template <class T>
void activate(Activation activation, T* row, Dimension count)
{
    switch (activation) {
    case Activation::none: return;
    case Activation::relu: // NaN stays NaN
        for (Dimension i = 0; i < count; ++i) row[i] = row[i] < T(0) ? T(0) : row[i];
        return;
    case Activation::tanh:
        for (Dimension i = 0; i < count; ++i) row[i] = std::tanh(row[i]);
        return;
    case Activation::sigmoid:
        for (Dimension i = 0; i < count; ++i) row[i] = T(1) / (T(1) + std::exp(-row[i]));
        return;
    }
}

} // namespace

std::optional<Epilogue> readEpilogue(const Attributes& attributes)
{
    if (!attributes.has("epilogue")) return Epilogue{};
    static const std::vector<std::pair<std::string, Epilogue>> known = {
        {"", {}},
        {"bias", {true, Activation::none}},
        {"relu", {false, Activation::relu}},
        {"tanh", {false, Activation::tanh}},
        {"sigmoid", {false, Activation::sigmoid}},
        {"bias+relu", {true, Activation::relu}},
        {"bias+tanh", {true, Activation::tanh}},
        {"bias+sigmoid", {true, Activation::sigmoid}},
    };
    for (const auto& [name, epilogue] : known)
        if (name == attributes.text("epilogue")) return epilogue;
    return {};
}

template <class T>
void applyEpilogue(const Epilogue& epilogue, const EpilogueRows<T>& target)
{
    if (epilogue.isEmpty()) return;
    for (Dimension row = 0; row < target.rows; ++row) {
        T* const values = target.values + row * target.stride;
        if (epilogue.hasBias)
            for (Dimension i = 0; i < target.columns; ++i) values[i] += target.bias[i];
        activate(epilogue.activation, values, target.columns);
    }
}

template void applyEpilogue(const Epilogue&, const EpilogueRows<float>&);
template void applyEpilogue(const Epilogue&, const EpilogueRows<double>&);

} // namespace netwright
