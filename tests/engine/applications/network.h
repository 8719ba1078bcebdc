#pragma once

#include "engine/applications/application.h"
#include "tests/support/test.h"

#include <string>

namespace netwright::test {

// The configuration of an application with these arguments.
Value applicationConfig(const std::string& name, const Config& arguments = Config::object());

// What a test wants to know of a network.
struct NetworkFacts {
    std::string name;
    double parameters = 0;
    Shape output;
    std::string lastLayer;
    bool operator==(const NetworkFacts&) const = default;
};
NetworkFacts factsOf(const std::string& name, const Config& arguments);
std::string textOf(const NetworkFacts& facts);

// The settings of one layer of a configuration; null where there is none of the name.
Value layerConfig(const Value& config, const std::string& layer);

// Rows of a test: the applications of a family.
void applicationRows(const std::string& family);
// A sentence about the first difference from the table that Keras made of its own network: names,
// classes, order, shapes, parameters and wires of the layers. Empty where there is none.
std::string faultAgainstKeras(const std::string& application);
bool hasKerasTables();
// The same about the configuration of a model that Keras made and saved, the reference case
// predict/CASE, beside the application with the same arguments.
std::string faultAgainstCase(
    const std::string& referenceCase, const std::string& application, const Config& arguments);

} // namespace netwright::test

// The body of a test of which applicationRows() made the rows.
#define NW_EXPECT_KERAS_NETWORK()                                                                  \
    do {                                                                                           \
        if (!netwright::test::hasKerasTables()) QSKIP("The tables of Keras are not here.");        \
        const std::string nwFault = netwright::test::faultAgainstKeras(QTest::currentDataTag());   \
        QVERIFY2(nwFault.empty(), nwFault.c_str());                                                \
    } while (false)

#define NW_COMPARE_FACTS(actual, expected)                                                         \
    QCOMPARE(netwright::test::textOf(actual), netwright::test::textOf(expected))
