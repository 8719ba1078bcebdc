#pragma once

#include "engine/kernels/own/processor.h"
#include "tests/support/gradient_check.h"
#include "tests/support/tensors.h"

#include <string>
#include <vector>

namespace netwright::test {

// A formula on own kernels: float32, on one thread, two and three.
struct OwnCase {
    std::function<Tensors(const Tensors& inputs)> formula;
    std::vector<Array> inputs; // floats as float64
    std::vector<std::string> kernels; // names that must be among the calls
    Tolerance tolerance{.relative = 1e-4, .absolute = 1e-5};
};

// Holds the results against the decomposition in float64 on the reference backend; the bytes must
// be the same for every number of threads. Fails the test with what differs.
void expectOwn(const OwnCase& ownCase);

// The tables of functions that this processor can run, the generic one first.
template <class Table>
std::vector<const Table*> usableTables(const Table& generic, const Table& avx2, const Table& avx512)
{
    std::vector<const Table*> tables{&generic};
    if (own::processorLevel() != own::Level::generic) tables.push_back(&avx2);
    if (own::processorLevel() == own::Level::avx512) tables.push_back(&avx512);
    return tables;
}

// Repeatable numbers between -size and size.
std::vector<float> randomFloats(std::size_t count, std::uint64_t stream, double size = 1);
// All of them, one list after the other.
std::vector<double> joined(const std::vector<std::vector<float>>& lists);

} // namespace netwright::test
