#include "engine/graph/node.h"
#include "engine/kernels/chain.h"
#include "engine/ops/linalg.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/program/fuse.h"
#include "engine/program/program.h"
#include "tests/engine/program/random_graph.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;
using netwright::test::GraphRecipe;
using netwright::test::RandomGraph;

namespace {

const Chain& chainOf(const Tensor& tensor)
{
    return *static_cast<const Chain*>(tensor.node().payload.get());
}

std::vector<Array> computed(const RandomGraph& graph, const std::string& backend, int threads)
{
    Program program(
        {.inputs = graph.inputs, .outputs = graph.outputs, .backend = backend, .threads = threads});
    for (std::size_t i = 0; i < graph.values.size(); ++i)
        program.bindInput(static_cast<int>(i), graph.values[i].data());
    program.run();
    program.run(); // memory that the first run wrote into must not matter
    std::vector<Array> results;
    for (std::size_t i = 0; i < graph.outputs.size(); ++i)
        results.push_back(program.output(static_cast<int>(i)).clone());
    return results;
}

double largestOf(const Array& array)
{
    double largest = 0;
    for (std::size_t i = 0; i < array.count(); ++i)
        largest = std::max(largest, std::abs(array.at(i)));
    return largest;
}

double distance(const Array& a, const Array& b)
{
    double largest = 0;
    for (std::size_t i = 0; i < a.count(); ++i) {
        if (std::isnan(a.at(i)) || std::isnan(b.at(i))) return INFINITY;
        largest = std::max(largest, std::abs(a.at(i) - b.at(i)));
    }
    return largest;
}

// Every backend against plain loops in float64, allowed ten times the error of plain loops in
// float32.
void expectSame(const GraphRecipe& recipe, double tolerance, int threads = 1)
{
    const RandomGraph graph = test::randomGraph(recipe);
    GraphRecipe exact = recipe;
    exact.dtype = DType::float64;
    const auto expected = computed(test::randomGraph(exact), "reference", 1);
    const auto plain = computed(graph, "reference", 1);
    for (const char* backend : {"openblas", "onednn"}) {
        const auto found = computed(graph, backend, threads);
        QCOMPARE(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            const double summed = static_cast<double>(expected[0].count())
                / static_cast<double>(expected[i].count()); // terms of each number
            const double allowed = tolerance * (largestOf(expected[i]) + std::sqrt(summed))
                + 10 * distance(plain[i], expected[i]);
            const double error = distance(found[i], expected[i]);
            QVERIFY2(error <= allowed,
                qPrintable(QString("seed %1, %2, result %3: off by %4, allowed %5")
                               .arg(recipe.seed)
                               .arg(backend)
                               .arg(i)
                               .arg(error)
                               .arg(allowed)));
        }
    }
}

} // namespace

class ChainsTest : public QObject {
    Q_OBJECT
private slots:
    void neighboursOfOneShapeBecomeOneNode()
    {
        const Tensor x = placeholder({4, 3}), row = placeholder({3});
        const Tensor y = withChains({ops::tanh(x * row + x)})[0];
        QCOMPARE(y.node().op, std::string("fused"));
        QCOMPARE(y.node().inputs, (Tensors{x, row}));
        QCOMPARE(chainOf(y).instructions.size(), std::size_t(3));
        QCOMPARE(chainOf(y).inputs[1].length, std::size_t(3));
    }

    void whatIsNeededElsewhereIsStored()
    {
        const Tensor x = placeholder({4});
        const Tensor inner = ops::exp(x);
        const Tensors made = withChains({ops::sum(inner), inner * 2});
        QCOMPARE(made[1].node().op, std::string("fused"));
        QCOMPARE(made[1].node().outputs.size(), std::size_t(2));
        QCOMPARE(made[0].node().inputs[0].shared(), made[1].shared());
    }

    void otherShapesAndTypesStayOutside()
    {
        const Tensor x = placeholder({4, 1}), y = placeholder({4, 3});
        const Tensor grown = withChains({ops::exp(x) + y})[0];
        QCOMPARE(grown.node().inputs[0].node().op, std::string("fused")); // of another shape
        const Tensor whole = placeholder({3}, DType::int32);
        QCOMPARE(withChains({whole + whole})[0].node().op, std::string("add"));
        const Tensor exact = placeholder({3}, DType::float64);
        QCOMPARE(withChains({exact + exact})[0].node().op, std::string("add"));
    }

    void longChainsAreCut()
    {
        Tensor y = placeholder({4});
        for (int i = 0; i < 300; ++i) y = ops::tanh(y);
        int chains = 0;
        for (Tensor at = withChains({y})[0]; at.node().op == "fused";
             at = Tensor(at.node().inputs[0])) {
            QVERIFY(chainOf(at).instructions.size() <= 64);
            ++chains;
        }
        QVERIFY(chains >= 5);
    }

    void randomGraphsGiveTheSameOnEveryBackend()
    {
        for (std::uint64_t seed = 0; seed < 240; ++seed) {
            expectSame({.seed = seed}, 2e-5);
            if (QTest::currentTestFailed()) return;
        }
    }

    // Sums of many float32 numbers, in another order.
    void largeRandomGraphsGiveTheSameOnTwoThreads()
    {
        for (std::uint64_t seed = 1000; seed < 1012; ++seed) {
            expectSame({.seed = seed, .longest = 70}, 1e-4, 2);
            if (QTest::currentTestFailed()) return;
        }
    }
};

NW_TEST(ChainsTest)
#include "tst_chains.moc"
