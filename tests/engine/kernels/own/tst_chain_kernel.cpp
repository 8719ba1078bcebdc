#include "engine/ops/math.h"
#include "engine/program/program.h"
#include "tests/support/gradient_check.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

#include <algorithm>

namespace netwright::test {
namespace {

struct Run {
    Tensors inputs;
    Tensors outputs;
    std::vector<Array> values;
    std::string backend;
    int threads = 1;
};

std::vector<std::vector<double>> resultsOf(const Run& run)
{
    Program program({.inputs = run.inputs,
        .outputs = run.outputs,
        .backend = run.backend,
        .threads = run.threads});
    for (std::size_t i = 0; i < run.values.size(); ++i)
        program.bindInput(static_cast<int>(i), run.values[i].data());
    program.run();
    std::vector<std::vector<double>> results;
    for (std::size_t i = 0; i < run.outputs.size(); ++i)
        results.push_back(valuesOf(program.output(static_cast<int>(i))));
    return results;
}

// Two inputs of these shapes through one chain, on own kernels and by plain loops.
void expectSameChain(const Shape& shape, const Shape& other, int threads = 1)
{
    const Tensor x = placeholder(shape), y = placeholder(other);
    const Tensor sum = ops::tanh(x) + y;
    const Tensors outputs{sum, sum * ops::sigmoid(y) - x, ops::less(x, y)};
    Run run{{x, y}, outputs,
        {sample(shape, -3, 3, 1).cast(DType::float32),
            sample(other, -3, 3, 2).cast(DType::float32)},
        "reference"};
    const auto expected = resultsOf(run);
    run.backend = "openblas";
    run.threads = threads;
    const auto found = resultsOf(run);
    for (std::size_t i = 0; i < found.size(); ++i)
        NW_COMPARE(found[i], expected[i], {.relative = 1e-5, .absolute = 1e-6});
}

} // namespace

class ChainKernelTest : public QObject {
    Q_OBJECT
private slots:
    void anySizeIsServed()
    {
        for (const Dimension size : {1, 2, 3, 15, 17, 511, 512, 513, 1023, 2049, 5000})
            expectSameChain({size}, {size});
        expectSameChain({0, 3}, {0, 3});
    }

    void everyRepeatIsServed()
    {
        const Shape full{3, 5, 7};
        for (const Dimension first : {1, 3})
            for (const Dimension second : {1, 5})
                for (const Dimension third : {1, 7}) expectSameChain(full, {first, second, third});
        for (const Shape& other : {Shape{}, Shape{1}, Shape{7}, Shape{5, 7}, Shape{5, 1}})
            expectSameChain(full, other);
    }

    void repeatsReachOverManyTiles()
    {
        expectSameChain({40, 100}, {100});
        expectSameChain({40, 100}, {40, 1});
        expectSameChain({9, 3000}, {3000});
        expectSameChain({9, 3000}, {9, 1});
        expectSameChain({13, 7, 101}, {7, 101});
        expectSameChain({13, 7, 101}, {13, 1, 1});
        expectSameChain({2000, 3}, {3});
        expectSameChain({2000, 3}, {2000, 1});
    }

    void rowsOfTwoLengthsMeet()
    {
        const Tensor x = placeholder({50, 6, 35}), row = placeholder({35}),
                     block = placeholder({6, 35});
        Run run{{x, row, block}, {(x + row) * block},
            {sample({50, 6, 35}).cast(DType::float32), sample({35}).cast(DType::float32),
                sample({6, 35}).cast(DType::float32)},
            "reference"};
        const auto expected = resultsOf(run);
        run.backend = "openblas";
        NW_COMPARE(resultsOf(run)[0], expected[0], {.relative = 1e-5, .absolute = 1e-6});
    }

    void twoThreadsGiveTheSame()
    {
        expectSameChain({300001}, {300001}, 2);
        expectSameChain({3001, 111}, {111}, 2);
        expectSameChain({3001, 111}, {3001, 1}, 2);
        expectSameChain({301, 1103}, {1103}, 2);
    }

    void otherTypesAreLoaded()
    {
        const Tensor whole = placeholder({4, 3}, DType::int32);
        const Tensor small = placeholder({3}, DType::uint8);
        const Tensor flags = placeholder({4, 1}, DType::boolean);
        const Tensor x = ops::cast(whole, DType::float32) + ops::cast(small, DType::float32) / 2;
        const Tensor y = ops::where(flags, x, -x);
        Array counted({4, 3}, DType::int32);
        for (std::size_t i = 0; i < 12; ++i) counted.set(i, static_cast<double>(i) - 6);
        const Array bytes = Array::of<std::uint8_t>({3}, {0, 1, 255});
        Array odd({4, 1}, DType::boolean);
        odd.set(1, 1);
        odd.set(3, 1);
        const std::vector<double> expected
            = {6, 4.5, -123.5, -3, -1.5, 126.5, 0, -1.5, -129.5, 3, 4.5, 132.5};
        for (const char* backend : {"reference", "openblas"})
            NW_COMPARE(resultsOf({{whole, small, flags}, {y}, {counted, bytes, odd}, backend})[0],
                expected);
    }
};

NW_TEST(ChainKernelTest)

} // namespace netwright::test

#include "tst_chain_kernel.moc"
