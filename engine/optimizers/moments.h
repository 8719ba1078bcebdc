#pragma once

#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace netwright {

// File order of optimizers with two slots a variable: both of the first one, both of the next.
inline std::vector<std::pair<int, std::string>> interleaved(
    int variables, const char* first, const char* second)
{
    std::vector<std::pair<int, std::string>> order;
    for (int i = 0; i < variables; ++i) {
        order.emplace_back(i, first);
        order.emplace_back(i, second);
    }
    return order;
}

// 1 - base^exponent in float32, as Keras computes it.
inline float restOfPower(double base, float exponent)
{
    return 1.0F - std::pow(static_cast<float>(base), exponent);
}

} // namespace netwright
