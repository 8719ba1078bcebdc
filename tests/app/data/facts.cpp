#include "tests/app/data/facts.h"

namespace netwright::test {
namespace {

SampleTable::Feature feature(const char* name, const Shape& sample)
{
    return {.name = name, .sample = sample, .values = Array(), .minimum = 0, .maximum = 1};
}

} // namespace

DataFacts labelFacts(const Shape& input, int classes, bool areNamed)
{
    DataFacts facts;
    facts.isClassification = facts.areTargetsLabels = true;
    facts.classes = classes;
    facts.table.inputs = {feature("x", input)};
    facts.table.targets = {feature("class", {})};
    facts.table.targets.front().maximum = classes - 1;
    for (int i = 0; i < classes; ++i) {
        facts.table.classCounts[i] = 10;
        if (areNamed) facts.table.classNames << QString::number(i);
    }
    return facts;
}

DataFacts oneHotFacts(const Shape& input, int classes)
{
    DataFacts facts = labelFacts(input, classes);
    facts.areTargetsLabels = false;
    facts.areTargetsOneHot = true;
    facts.table.targets = {feature("class", {classes})};
    return facts;
}

DataFacts numberFacts(const Shape& input, const Shape& target, double minimum, double maximum)
{
    DataFacts facts;
    facts.table.inputs = {feature("x", input)};
    facts.table.targets = {feature("y", target)};
    facts.table.targets.front().minimum = minimum;
    facts.table.targets.front().maximum = maximum;
    return facts;
}

Blueprint chain(const Value& batchShape, int units, const std::string& activation)
{
    Blueprint network;
    network.add("InputLayer", {{"name", "image"}, {"batch_shape", batchShape}});
    network.add("Flatten", {{"name", "flatten"}});
    network.add("Dense", {{"name", "last"}, {"units", units}, {"activation", activation}});
    network.connect({1, 0}, {2, 0});
    network.connect({2, 0}, {3, 0});
    return network;
}

std::vector<DataIssue> compared(const Blueprint& network, const Value& loss, const DataFacts& facts)
{
    Checker checker;
    return compareWithData(network, checker.check(network), {{"loss", loss}}, facts);
}

std::string sentences(const std::vector<DataIssue>& issues)
{
    std::string result;
    for (const DataIssue& issue : issues) result += issue.issue.text.english() + "\n";
    return result;
}

} // namespace netwright::test
