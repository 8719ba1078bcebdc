#pragma once

#include "engine/kernels/kernel.h"
#include "engine/layers/layer.h"

#include <string>
#include <vector>

namespace netwright::test {

// A layer that draws random numbers while training, and what it is called with.
struct NoiseCase {
    std::string layer;
    Config config;
    Array input;
};

// Values of one training step.
std::vector<double> noisy(const NoiseCase& noise, const RunState& state, int threads = 1);
// A sentence about what is wrong; empty where the layer changes nothing outside training, draws
// anew at each step and for each seed, repeats a step, and gives the same on any number of threads.
std::string noiseFault(const NoiseCase& noise);

// Independent values of one distribution, and how far their mean and variance lie from what they
// should be, in standard errors.
struct Moments {
    double mean = 0;
    double variance = 0;
    double meanError = 0; // standard error
    double varianceError = 0;

    bool isNear(double expectedMean, double expectedVariance) const;
};
Moments momentsOf(const std::vector<double>& values);
// Whether a count of `draws` draws with this probability lies within four standard errors.
bool isLikelyCount(double count, double draws, double probability);
// Values of a normal distribution, the same each time.
Array normalValues(const Shape& shape);

} // namespace netwright::test

#define NW_EXPECT_NOISE(...)                                                                       \
    do {                                                                                           \
        const std::string nwFault = netwright::test::noiseFault(__VA_ARGS__);                      \
        QVERIFY2(nwFault.empty(), nwFault.c_str());                                                \
    } while (false)
