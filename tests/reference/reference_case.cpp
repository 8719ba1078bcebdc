#include "tests/reference/reference_case.h"

#include "tests/support/places.h"

#include <QtTest>

#include <algorithm>
#include <limits>
#include <optional>

namespace netwright::test {
namespace {

std::optional<double> numberIn(const Value& value)
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    if (value.is_null() || value == "nan") return std::numeric_limits<double>::quiet_NaN();
    if (value == "inf") return kInfinity;
    if (value == "-inf") return -kInfinity;
    if (value.is_boolean()) return value.get<bool>() ? 1.0 : 0.0;
    if (value.is_number()) return value.get<double>();
    return std::nullopt;
}

std::string at(const std::string& place, const std::string& fault)
{
    return fault.empty() || place.empty() ? fault : place + ": " + fault;
}

std::string differenceOfObjects(
    const Value& actual, const Value& expected, const Tolerance& tolerance)
{
    if (!actual.is_object()) return "an object was expected, received " + actual.dump();
    for (const auto& [key, value] : expected.items()) {
        if (!actual.contains(key)) return key + " is missing";
        const std::string fault = differenceOfTrees(actual[key], value, tolerance);
        if (!fault.empty()) return at(key, fault);
    }
    return {};
}

std::string differenceOfLists(
    const Value& actual, const Value& expected, const Tolerance& tolerance)
{
    if (!actual.is_array() || actual.size() != expected.size())
        return "a list of " + std::to_string(expected.size()) + " was expected, received "
            + actual.dump().substr(0, 100);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const std::string fault = differenceOfTrees(actual[i], expected[i], tolerance);
        if (!fault.empty()) return at(std::to_string(i), fault);
    }
    return {};
}

std::vector<std::filesystem::path> casesOf(const std::string& kind)
{
    std::vector<std::filesystem::path> paths;
    for (const auto& entry :
        std::filesystem::directory_iterator(referenceFolder() / "cases" / kind))
        paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace

std::filesystem::path referenceFolder()
{
    return sourcePath("tests/reference").toStdString();
}

void addCaseRows(const std::string& kind, const CaseFilter& isWanted)
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("backend");
    for (const auto& path : casesOf(kind)) {
        if (isWanted && !isWanted(path)) continue;
        for (const std::string backend : {"reference", "openblas", "onednn"})
            QTest::newRow((path.stem().string() + ' ' + backend).c_str())
                << QString::fromStdString(path.string()) << QString::fromStdString(backend);
    }
}

Tolerance toleranceIn(const Value& meta, const Tolerance& otherwise)
{
    return {.relative = meta.value("rtol", otherwise.relative),
        .absolute = meta.value("atol", otherwise.absolute)};
}

std::vector<Array> numbered(const NamedArrays& arrays, const std::string& prefix)
{
    std::vector<Array> result;
    while (const Array* array = findArray(arrays, prefix + std::to_string(result.size())))
        result.push_back(*array);
    return result;
}

NamedArrays named(const std::string& prefix, const std::vector<Array>& arrays)
{
    NamedArrays result;
    for (const Array& array : arrays)
        result.emplace_back(prefix + std::to_string(result.size()), array);
    return result;
}

std::string differenceOfArrays(
    const NamedArrays& actual, const NamedArrays& expected, const Tolerance& tolerance)
{
    for (const auto& [name, wanted] : expected) {
        const Array* const array = findArray(actual, name);
        if (array == nullptr) return name + " is missing";
        if (array->shape() != wanted.shape())
            return name + " has the shape " + toText(array->shape()) + " in place of "
                + toText(wanted.shape());
        const std::string fault = difference(valuesOf(*array), valuesOf(wanted), tolerance);
        if (!fault.empty()) return at(name, fault);
    }
    for (const auto& [name, array] : actual)
        if (findArray(expected, name) == nullptr) return name + " was not expected";
    return {};
}

std::string differenceOfTrees(
    const Value& actual, const Value& expected, const Tolerance& tolerance)
{
    if (expected.is_object()) return differenceOfObjects(actual, expected, tolerance);
    if (expected.is_array()) return differenceOfLists(actual, expected, tolerance);
    const std::optional<double> wanted = numberIn(expected), number = numberIn(actual);
    if (wanted && number) return difference({*number}, {*wanted}, tolerance);
    if (!wanted && actual == expected) return {};
    return expected.dump() + " was expected, received " + actual.dump().substr(0, 100);
}

std::string faultOf(const std::function<std::string()>& comparison)
{
    try {
        return comparison();
    } catch (const std::exception& error) {
        return error.what();
    }
}

} // namespace netwright::test
