#pragma once

#include "engine/base/value.h"
#include "engine/formats/npz.h"
#include "tests/support/tensors.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

// What Keras computed: tests/reference/cases holds a folder for each case of the kinds predict,
// gradients and train, and a file for each case of the kind functions.
namespace netwright::test {

std::filesystem::path referenceFolder(); // tests/reference
// Rows "NAME BACKEND" with the columns path and backend: all cases of a kind, or those that the
// test is for, on all backends.
using CaseFilter = std::function<bool(const std::filesystem::path&)>;
void addCaseRows(const std::string& kind, const CaseFilter& isWanted = {});

// Of meta.json or of a function's file.
Tolerance toleranceIn(const Value& meta, const Tolerance& otherwise);

// The arrays PREFIX0, PREFIX1 … as far as they go, and the way back.
std::vector<Array> numbered(const NamedArrays& arrays, const std::string& prefix);
NamedArrays named(const std::string& prefix, const std::vector<Array>& arrays);

// What differs first, as a sentence; empty where all expected arrays are there, with their
// shapes and values, and no others.
std::string differenceOfArrays(
    const NamedArrays& actual, const NamedArrays& expected, const Tolerance& tolerance);
// The same for trees of numbers, where null is NaN, as are "nan", "inf" and "-inf" what they
// say. Keys that were not expected are left out of it.
std::string differenceOfTrees(
    const Value& actual, const Value& expected, const Tolerance& tolerance);

// The sentence of a comparison, or of the exception that came in between.
std::string faultOf(const std::function<std::string()>& comparison);

} // namespace netwright::test

// Fails the running test with what the comparison says.
#define NW_EXPECT_NO_FAULT(...)                                                                    \
    do {                                                                                           \
        const std::string nwFault = netwright::test::faultOf(__VA_ARGS__);                         \
        QVERIFY2(nwFault.empty(), nwFault.c_str());                                                \
    } while (false)
