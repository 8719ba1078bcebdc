#pragma once

#include "engine/base/value.h"

#include <string>
#include <vector>

namespace netwright::test {

// Values that Keras computed, for an input of three rows.
struct ActivationCase {
    std::string name;
    Config config = Config::object();
    std::vector<double> x;
    std::vector<double> y;
};

// Publication, values, the gradient against finite differences, and that values and gradients stay
// finite for large inputs. Empty where all is well.
std::string activationFault(const ActivationCase& expected);

} // namespace netwright::test

#define NW_EXPECT_ACTIVATION(...)                                                                  \
    do {                                                                                           \
        const std::string nwFault                                                                  \
            = netwright::test::activationFault(netwright::test::ActivationCase __VA_ARGS__);       \
        QVERIFY2(nwFault.empty(), nwFault.c_str());                                                \
    } while (false)
