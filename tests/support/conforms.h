#pragma once

#include "engine/layers/layer.h"

#include <string>
#include <vector>

namespace netwright::test {

// What a layer is held to; see expectConforms().
struct Conformance {
    std::string layer;
    Config config = Config::object();
    Shape input = {}; // of one input, the batch included; or
    std::vector<Shape> inputs = {}; // of several
    Shape output = {}; // of the first output
    int weights = 0;
    bool isRandom = false; // training draws random numbers
    DType inputType = DType::float32;
    double tolerance = 1e-4; // of float32 on each backend against float64
};

// Checks what every layer owes the rest: each parameter explained with an acceptable default,
// configuration round trip, unknown keys refused, shape of a placeholder call equal to the shape
// computed, with an unknown batch too, as many weights as promised, repeatable outside training,
// gradients equal to float64 finite differences, the same answer on every backend. Fails the test
// with the first thing that is not so. For functions of Qt Test.
void expectConforms(const Conformance& promise);

} // namespace netwright::test
