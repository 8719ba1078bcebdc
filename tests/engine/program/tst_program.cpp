#include "engine/program/program.h"

#include "engine/base/error.h"
#include "engine/graph/gradients.h"
#include "engine/ops/linalg.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"
#include "tests/support/test.h"

#include <algorithm>

namespace netwright {
namespace {

class ProgramTest : public QObject {
    Q_OBJECT
private slots:
    void biasAndActivationBecomeAnEpilogue();
    void elementwiseChainsBecomeOneStep();
    void chainsAroundAProductDoNotCloseACycle();
    void assignmentsAreWrittenAtTheEnd();
    void outputsGoWhereTheyAreBound();
    void anOutputThatIsAnInputIsCopied();
    void unknownShapesAndForeignPlaceholdersAreRefused();
    void longChainsAreFreedWithoutRecursion();
    void equalNodesAreComputedOnce();
};

std::vector<std::string> opsOf(const Program& program)
{
    std::vector<std::string> result;
    for (const ProgramStep& step : program.steps()) result.push_back(step.op);
    return result;
}

void ProgramTest::biasAndActivationBecomeAnEpilogue()
{
    const Tensor x = placeholder({8, 16});
    const Tensor kernel = placeholder({16, 4});
    const Tensor bias = placeholder({4});
    const Tensor y = ops::relu(ops::matmul(x, kernel) + bias);
    for (const char* backend : {"onednn", "openblas"}) {
        const Program program({.inputs = {x, kernel, bias}, .outputs = {y}, .backend = backend});
        const auto steps = opsOf(program);
        QCOMPARE(std::count(steps.begin(), steps.end(), "matmul"), 1);
        QCOMPARE(std::count(steps.begin(), steps.end(), "fused"), 0);
    }
}

void ProgramTest::elementwiseChainsBecomeOneStep()
{
    const Tensor x = placeholder({100});
    const Tensor y = ops::exp(-x * x) + ops::tanh(x) * 2;
    const Program program({.inputs = {x}, .outputs = {y}, .backend = "openblas"});
    QCOMPARE(opsOf(program), std::vector<std::string>{"fused"});
}

// a feeds the product and c; c needs the product: a and c must not become one step.
void ProgramTest::chainsAroundAProductDoNotCloseACycle()
{
    const Tensor x = placeholder({4, 4});
    const Tensor a = ops::exp(x);
    const Tensor c = a + ops::matmul(a, a) * a;
    Program program({.inputs = {x}, .outputs = {c}, .backend = "openblas"});
    const Array input = Array::filled({4, 4}, 0);
    program.bindInput(0, input.data());
    program.run();
    QCOMPARE(program.output(0).at(5), 5.0);
}

void ProgramTest::assignmentsAreWrittenAtTheEnd()
{
    const auto counter = makeVariable("counter", {}, DType::float32, false);
    allocate(*counter);
    const Tensor now = read(counter);
    Program program({.outputs = {now * 1}, .assignments = {{counter, now + 1}}});
    for (int i = 0; i < 3; ++i) {
        program.run();
        QCOMPARE(program.output(0).at(0), double(i));
        QCOMPARE(counter->value.at(0), i + 1.0);
    }
    QCOMPARE(counter->version, std::uint64_t(3));
}

void ProgramTest::outputsGoWhereTheyAreBound()
{
    const Tensor x = placeholder({3});
    Program program({.inputs = {x}, .outputs = {x * 2, ops::sum(x)}});
    const Array input = Array::of<float>({3}, {1, 2, 3});
    Array doubled({3}, DType::float32);
    program.bindInput(0, input.data());
    program.bindOutput(0, doubled.data());
    program.run();
    QCOMPARE(doubled.at(2), 6.0);
    QCOMPARE(program.output(1).at(0), 6.0);
}

void ProgramTest::anOutputThatIsAnInputIsCopied()
{
    const Tensor x = placeholder({2, 2});
    const Tensor y = x + 1;
    Program program({.inputs = {x}, .outputs = {x, ops::reshape(x, {4}), y, y}});
    const Array input = Array::of<float>({2, 2}, {1, 2, 3, 4});
    program.bindInput(0, input.data());
    program.run();
    QCOMPARE(program.output(0).at(3), 4.0);
    QCOMPARE(program.output(1).shape(), (Shape{4}));
    QCOMPARE(program.output(2).at(0), 2.0);
    QCOMPARE(program.output(3).at(3), 5.0);
}

void ProgramTest::unknownShapesAndForeignPlaceholdersAreRefused()
{
    const Tensor unknown = placeholder({kUnknown, 2});
    QVERIFY_EXCEPTION_THROWN(Program({.inputs = {unknown}, .outputs = {unknown * 2}}), ShapeError);
    QVERIFY_EXCEPTION_THROWN(Program({.outputs = {placeholder({2}) * 2}}), ConfigError);
    QVERIFY_EXCEPTION_THROWN(Program({.outputs = {Tensor(1.0)}, .backend = "gpu"}), ConfigError);
}

void ProgramTest::longChainsAreFreedWithoutRecursion()
{
    Tensor x = placeholder({2});
    for (int i = 0; i < 200000; ++i) x = ops::tanh(x);
    x = Tensor();
    QVERIFY(!x);
}

void ProgramTest::equalNodesAreComputedOnce()
{
    const Tensor x = placeholder({8, 8});
    const Tensor y = ops::matmul(x, x) + ops::matmul(x, x) * 2;
    const Program program({.inputs = {x}, .outputs = {y}});
    const auto steps = opsOf(program);
    QCOMPARE(std::count(steps.begin(), steps.end(), "matmul"), 1);
}

} // namespace
} // namespace netwright

using netwright::ProgramTest;
NW_TEST(ProgramTest)
#include "tst_program.moc"
