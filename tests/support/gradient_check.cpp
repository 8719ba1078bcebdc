#include "tests/support/gradient_check.h"

#include "engine/base/random.h"
#include "engine/graph/gradients.h"
#include "engine/program/program.h"

#include <QtTest>

#include <cmath>

namespace netwright::test {
namespace {

// sum(formula * weights) with fixed weights, so that every element matters differently.
double weighted(const Array& values)
{
    double sum = 0;
    for (std::size_t i = 0; i < values.count(); ++i)
        sum += values.at(i) * std::cos(static_cast<double>(i) + 0.5);
    return sum;
}

Array weightsFor(const Shape& shape, DType dtype)
{
    Array weights(shape, dtype);
    for (std::size_t i = 0; i < weights.count(); ++i)
        weights.set(i, std::cos(static_cast<double>(i) + 0.5));
    return weights;
}

Tensors placeholdersFor(const std::vector<Array>& inputs, DType dtype)
{
    Tensors result;
    for (const Array& input : inputs) result.push_back(placeholder(input.shape(), dtype));
    return result;
}

std::vector<Array> run(const Tensors& inputs, const Tensors& outputs,
    const std::vector<Array>& values, const std::string& backend)
{
    Program program({.inputs = inputs, .outputs = outputs, .backend = backend});
    for (int i = 0; i < static_cast<int>(inputs.size()); ++i)
        program.bindInput(i, values[static_cast<std::size_t>(i)].data());
    program.run({.seed = 7, .step = 1});
    std::vector<Array> results;
    for (int i = 0; i < static_cast<int>(outputs.size()); ++i)
        results.push_back(program.output(i).clone());
    return results;
}

Tensors gradientsOf(const Formula& formula, const Tensors& inputs, DType dtype)
{
    const Tensor y = formula(inputs);
    Tensors found = gradients({y}, inputs, {constant(weightsFor(y.shape(), dtype))});
    for (std::size_t i = 0; i < found.size(); ++i)
        if (!found[i]) found[i] = constant(Array(inputs[i].shape(), dtype));
    return found;
}

bool areNear(const Array& a, const Array& b, double tolerance, QString* difference)
{
    double largest = 1;
    for (std::size_t i = 0; i < b.count(); ++i) largest = std::max(largest, std::fabs(b.at(i)));
    for (std::size_t i = 0; i < a.count(); ++i) {
        if (std::fabs(a.at(i) - b.at(i)) <= tolerance * largest) continue;
        *difference = QString("element %1: %2 and %3")
                          .arg(i)
                          .arg(a.at(i), 0, 'g', 9)
                          .arg(b.at(i), 0, 'g', 9);
        return false;
    }
    return true;
}

// Central differences of sum(formula * weights) for one input.
Array differences(const Formula& formula, std::vector<Array> values, std::size_t which)
{
    const Tensors inputs = placeholdersFor(values, DType::float64);
    Program program({.inputs = inputs, .outputs = {formula(inputs)}, .backend = "reference"});
    values[which] = values[which].clone();
    for (int i = 0; i < static_cast<int>(inputs.size()); ++i)
        program.bindInput(i, values[static_cast<std::size_t>(i)].data());
    const auto at = [&] {
        program.run({.seed = 7, .step = 1});
        return weighted(program.output(0));
    };
    const double step = 1e-6;
    Array result(values[which].shape(), DType::float64);
    for (std::size_t i = 0; i < result.count(); ++i) {
        const double before = values[which].at(i);
        values[which].set(i, before + step);
        const double up = at();
        values[which].set(i, before - step);
        const double down = at();
        values[which].set(i, before);
        result.set(i, (up - down) / (2 * step));
    }
    return result;
}

void expectFirst(const Formula& formula, const GradientCheck& check, const char* order)
{
    const Tensors inputs = placeholdersFor(check.inputs, DType::float64);
    const auto found
        = run(inputs, gradientsOf(formula, inputs, DType::float64), check.inputs, "reference");
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        QString difference;
        const bool isNear = areNear(
            found[i], differences(formula, check.inputs, i), check.tolerance, &difference);
        QVERIFY2(isNear,
            qPrintable(QString("%1 gradient of input %2, %3").arg(order).arg(i).arg(difference)));
    }
}

void expectBackends(const Formula& formula, const GradientCheck& check)
{
    std::vector<Array> values;
    for (const Array& input : check.inputs) values.push_back(input.cast(DType::float32));
    const Tensors inputs = placeholdersFor(check.inputs, DType::float32);
    Tensors wanted = gradientsOf(formula, inputs, DType::float32);
    wanted.push_back(formula(inputs));
    const auto reference = run(inputs, wanted, values, "reference");
    for (const char* backend : {"onednn", "openblas"}) {
        const auto found = run(inputs, wanted, values, backend);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            QString difference;
            const bool isNear
                = areNear(found[i], reference[i], check.backendTolerance, &difference);
            QVERIFY2(isNear,
                qPrintable(QString("%1, result %2, %3").arg(backend).arg(i).arg(difference)));
        }
    }
}

} // namespace

Array sample(const Shape& shape, double low, double high, std::uint64_t stream)
{
    Random random(17, stream);
    Array values(shape, DType::float64);
    for (std::size_t i = 0; i < values.count(); ++i) values.set(i, random.uniform(low, high));
    return values;
}

void expectGradients(const Formula& formula, const GradientCheck& check)
{
    expectFirst(formula, check, "first");
    if (check.hasSecond)
        expectFirst(
            [&](const Tensors& inputs) {
                return gradientsOf(formula, inputs, inputs.front().dtype()).front();
            },
            check, "second");
    expectBackends(formula, check);
}

std::vector<double> valueOf(
    const Formula& formula, const std::vector<Array>& inputs, const std::string& backend)
{
    std::vector<Array> values;
    for (const Array& input : inputs) values.push_back(input.cast(DType::float32));
    const Tensors holders = placeholdersFor(inputs, DType::float32);
    const Array result = run(holders, {formula(holders)}, values, backend).front();
    std::vector<double> numbers;
    for (std::size_t i = 0; i < result.count(); ++i) numbers.push_back(result.at(i));
    return numbers;
}

} // namespace netwright::test
