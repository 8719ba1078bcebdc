#pragma once

#include "app/data/compare_with_data.h"

namespace netwright::test {

// Facts of data with one input and one target, of which nothing is read.
DataFacts labelFacts(const Shape& input, int classes, bool areNamed = true);
DataFacts oneHotFacts(const Shape& input, int classes);
DataFacts numberFacts(const Shape& input, const Shape& target, double minimum, double maximum);

// InputLayer 1, Flatten 2, Dense 3 with these settings.
Blueprint chain(const Value& batchShape, int units, const std::string& activation);
std::vector<DataIssue> compared(
    const Blueprint& network, const Value& loss, const DataFacts& facts);
// The English sentences, a line each.
std::string sentences(const std::vector<DataIssue>& issues);

} // namespace netwright::test
