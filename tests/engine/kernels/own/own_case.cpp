#include "tests/engine/kernels/own/own_case.h"

#include "engine/base/random.h"
#include "engine/program/program.h"
#include "tests/support/test.h"

#include <cstring>

namespace netwright::test {
namespace {

struct Ran {
    std::vector<Array> outputs;
    std::vector<std::string> kernels;
};

Ran ran(const OwnCase& ownCase, DType dtype, const std::string& backend, int threads)
{
    std::vector<Array> values;
    Tensors inputs;
    for (const Array& value : ownCase.inputs) {
        values.push_back(isFloat(value.dtype()) ? value.cast(DType::float32).cast(dtype) : value);
        inputs.push_back(placeholder(value.shape(), values.back().dtype()));
    }
    const Tensors outputs = ownCase.formula(inputs);
    Program program({.inputs = inputs, .outputs = outputs, .backend = backend, .threads = threads});
    for (std::size_t i = 0; i < values.size(); ++i)
        program.bindInput(static_cast<int>(i), values[i].data());
    program.run({.seed = 3, .step = 5});
    program.run({.seed = 3, .step = 5}); // on memory that is not fresh
    Ran result;
    for (std::size_t i = 0; i < outputs.size(); ++i)
        result.outputs.push_back(program.output(static_cast<int>(i)).clone());
    for (const ProgramStep& step : program.steps()) result.kernels.push_back(step.kernel);
    return result;
}

} // namespace

void expectOwn(const OwnCase& ownCase)
{
    const Ran expected = ran(ownCase, DType::float64, "reference", 1);
    const Ran found = ran(ownCase, DType::float32, "openblas", 1);
    for (const std::string& kernel : ownCase.kernels)
        QVERIFY2(
            std::find(found.kernels.begin(), found.kernels.end(), kernel) != found.kernels.end(),
            kernel.c_str());
    for (std::size_t i = 0; i < found.outputs.size(); ++i) {
        const auto fault = difference(
            valuesOf(found.outputs[i]), valuesOf(expected.outputs[i]), ownCase.tolerance);
        QVERIFY2(fault.empty(), qPrintable(QString("result %1: %2").arg(i).arg(fault.c_str())));
    }
    for (const int threads : {2, 3}) {
        const Ran again = ran(ownCase, DType::float32, "openblas", threads);
        for (std::size_t i = 0; i < found.outputs.size(); ++i) {
            const Array &a = found.outputs[i], &b = again.outputs[i];
            QVERIFY2(std::memcmp(a.data(), b.data(), a.bytes()) == 0,
                qPrintable(QString("result %1 on %2 threads").arg(i).arg(threads)));
        }
    }
}

std::vector<float> randomFloats(std::size_t count, std::uint64_t stream, double size)
{
    Random random(5, stream);
    std::vector<float> result(count);
    for (float& value : result) value = static_cast<float>(random.uniform(-size, size));
    return result;
}

std::vector<double> joined(const std::vector<std::vector<float>>& lists)
{
    std::vector<double> result;
    for (const auto& list : lists) result.insert(result.end(), list.begin(), list.end());
    return result;
}

} // namespace netwright::test
