#include "tests/widgets/data/tables.h"

#include <cmath>

namespace netwright::test {
namespace {

SampleTable::Feature feature(const QString& name, const Shape& sample, int shown)
{
    Shape shape{shown};
    for (const Dimension length : sample) shape.push_back(length);
    return {.name = name,
        .sample = sample,
        .values = Array(shape, DType::float32),
        .minimum = 0,
        .maximum = 1,
        .mean = 0.25,
        .deviation = 0.5};
}

SampleTable table(const QString& title, int shown)
{
    SampleTable result;
    result.title = title;
    result.samples = shown * 10;
    result.trainingSamples = shown * 8;
    result.validationSamples = shown * 2;
    for (int i = 0; i < shown; ++i) result.rows.push_back(i * 10);
    return result;
}

void addLabels(SampleTable& table, int shown, int classes)
{
    table.targets.push_back(feature("class", {}, shown));
    for (int i = 0; i < shown; ++i)
        table.targets.front().values.set(static_cast<std::size_t>(i), i % classes);
    for (int i = 0; i < classes; ++i) table.classCounts[i] = 100 + 7 * i;
}

} // namespace

SampleTable imageTable(int shown, int edge)
{
    SampleTable result = table("digits_rendered", shown);
    result.inputs.push_back(feature("image", {edge, edge, 1}, shown));
    Array& pixels = result.inputs.front().values;
    for (std::size_t i = 0; i < pixels.count(); ++i) {
        const auto x = static_cast<double>(i % static_cast<std::size_t>(edge)) / edge - 0.5;
        const auto y = static_cast<double>(
                           i / static_cast<std::size_t>(edge) % static_cast<std::size_t>(edge))
                / edge
            - 0.5;
        pixels.set(i, std::abs(std::hypot(x, y) - 0.3) < 0.08 ? 1 : 0);
    }
    addLabels(result, shown, 10);
    for (int i = 0; i < 10; ++i) result.classNames << QString::number(i);
    return result;
}

SampleTable spiralTable(int shown)
{
    SampleTable result = table("spiral", shown);
    result.inputs.push_back(feature("point", {2}, shown));
    for (int i = 0; i < shown; ++i) {
        const double turn = 6.0 * i / shown, sign = i % 2 ? 1 : -1;
        result.inputs.front().values.set(
            static_cast<std::size_t>(2 * i), sign * turn * std::sin(turn));
        result.inputs.front().values.set(
            static_cast<std::size_t>(2 * i + 1), sign * turn * std::cos(turn));
    }
    addLabels(result, shown, 2);
    result.classNames = {"arm 1", "arm 2"};
    return result;
}

SampleTable waveTable(int shown)
{
    SampleTable result = spiralTable(shown);
    result.title = "waves";
    result.classCounts.clear();
    result.classNames.clear();
    for (int i = 0; i < shown; ++i)
        result.targets.front().values.set(static_cast<std::size_t>(i), std::sin(i));
    return result;
}

SampleTable wideTable(int shown, int width)
{
    SampleTable result = table("table.csv", shown);
    result.inputs.push_back(feature("x", {width}, shown));
    Array& numbers = result.inputs.front().values;
    for (std::size_t i = 0; i < numbers.count(); ++i)
        numbers.set(i, 0.125 * static_cast<double>(i));
    addLabels(result, shown, 3);
    result.classNames = {"setosa", "versicolor", "virginica"};
    return result;
}

} // namespace netwright::test
