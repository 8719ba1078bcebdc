#pragma once

#include "engine/arrays/array.h"
#include "engine/kernels/kernel.h"

#include <string>
#include <vector>

namespace netwright::test {

// One node with known shapes, for running a single kernel.
struct KernelCase {
    std::string op;
    std::vector<Shape> inputs;
    Shape output;
    Attributes attributes;
    DType dtype = DType::float32;
};

// Repeatable numbers between -1 and 1. `steps` above 0 rounds them to that many steps, so that
// equal values meet.
std::vector<Array> randomInputs(const KernelCase& kernelCase, int steps = 0);

struct KernelResult {
    Array output;
    std::string kernel; // the name that it gives itself; empty where nothing serves
};
// Runs the kernel as a Program would: inputs packed as it wishes, output and scratch full of NaN.
KernelResult runKernel(const std::string& backend, const KernelCase& kernelCase,
    const std::vector<Array>& inputs, int threads = 1);

// Largest difference of two results; infinite where the shapes differ or one has a NaN.
double largestDifference(const Array& a, const Array& b);

} // namespace netwright::test
