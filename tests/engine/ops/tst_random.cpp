#include "engine/ops/random.h"

#include "engine/program/program.h"
#include "tests/support/test.h"

#include <cmath>
#include <cstring>

namespace netwright {
namespace {

Array drawn(const Tensor& x, const RunState& state, const std::string& backend, int threads)
{
    Program program({.outputs = {x}, .backend = backend, .threads = threads});
    program.run(state);
    return program.output(0).clone();
}

bool areEqual(const Array& a, const Array& b)
{
    return std::memcmp(a.data(), b.data(), a.bytes()) == 0;
}

class RandomOpTest : public QObject {
    Q_OBJECT
private slots:
    void numbersDependOnSeedStepAndStreamOnly();
    void momentsAreRight();
};

void RandomOpTest::numbersDependOnSeedStepAndStreamOnly()
{
    const Tensor x = ops::randomUniform({1001}, {.key = 5});
    const Array first = drawn(x, {.seed = 1, .step = 3}, "reference", 1);
    QVERIFY(areEqual(first, drawn(x, {.seed = 1, .step = 3}, "onednn", 2)));
    QVERIFY(!areEqual(first, drawn(x, {.seed = 2, .step = 3}, "onednn", 1)));
    QVERIFY(!areEqual(first, drawn(x, {.seed = 1, .step = 4}, "onednn", 1)));
    const Tensor other = ops::randomUniform({1001}, {.key = 6});
    QVERIFY(!areEqual(first, drawn(other, {.seed = 1, .step = 3}, "onednn", 1)));
    const Tensor seeded = ops::randomUniform({1001}, {.key = 6, .hasOwnSeed = true});
    QVERIFY(
        areEqual(drawn(seeded, {.seed = 1}, "onednn", 1), drawn(seeded, {.seed = 2}, "onednn", 1)));
}

void RandomOpTest::momentsAreRight()
{
    const Array x = drawn(ops::randomNormal({100000}, {.key = 9}), {.seed = 1}, "onednn", 1);
    double sum = 0;
    double squares = 0;
    for (const float value : x.as<float>()) {
        sum += value;
        squares += static_cast<double>(value) * value;
    }
    QVERIFY(std::fabs(sum / 100000) < 0.02);
    QVERIFY(std::fabs(squares / 100000 - 1) < 0.02);
}

} // namespace
} // namespace netwright

using netwright::RandomOpTest;
NW_TEST(RandomOpTest)
#include "tst_random.moc"
