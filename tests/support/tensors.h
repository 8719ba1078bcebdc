#pragma once

#include "engine/graph/tensor.h"

#include <functional>
#include <string>
#include <vector>

namespace netwright::test {

// A constant of a shape and dtype with these values.
Tensor tensorOf(
    const Shape& shape, const std::vector<double>& values, DType dtype = DType::float32);
// All values, row-major.
std::vector<double> valuesOf(const Array& array);
// Computed by a Program on the default backend; the Tensor needs no placeholders.
std::vector<double> valuesOf(const Tensor& tensor);

struct Tolerance {
    double relative = 1e-4;
    double absolute = 1e-5;
};
// What differs first, as a sentence; empty where |actual - expected| <= absolute +
// relative |expected| for all. NaN equals NaN.
std::string difference(const std::vector<double>& actual, const std::vector<double>& expected,
    const Tolerance& tolerance = {});

using TensorFunction = std::function<Tensor(const Tensor&)>;
// Compares the gradient of the sum of function(x) with finite differences, both in float64; x
// stands away from kinks. Empty where they agree.
std::string gradientFault(
    const TensorFunction& function, const Shape& shape, const std::vector<double>& x);

} // namespace netwright::test

// Fails the running test with the first difference.
#define NW_COMPARE(...)                                                                            \
    do {                                                                                           \
        const std::string nwDifference = netwright::test::difference(__VA_ARGS__);                 \
        QVERIFY2(nwDifference.empty(), nwDifference.c_str());                                      \
    } while (false)
