#include "tests/engine/kernels/kernel_case.h"
#include "tests/support/test.h"

namespace netwright::test {
namespace {

KernelCase productOf(Dimension m, Dimension n, Dimension k)
{
    return {.op = "matmul", .inputs = {{m, k}, {k, n}}, .output = {m, n}, .attributes = {}};
}

KernelCase transposed(KernelCase product, bool a, bool b)
{
    const Shape left = product.inputs[0], right = product.inputs[1];
    if (a) product.inputs[0] = {left[1], left[0]};
    if (b) product.inputs[1] = {right[1], right[0]};
    product.attributes.set("transpose_a", a);
    product.attributes.set("transpose_b", b);
    return product;
}

void expectSameProduct(const KernelCase& wanted)
{
    const auto inputs = randomInputs(wanted);
    const KernelResult found = runKernel("own", wanted, inputs);
    const KernelResult expected = runKernel("reference", wanted, inputs);
    QCOMPARE(found.kernel, std::string("own"));
    const double error = largestDifference(found.output, expected.output);
    QVERIFY2(error < 1e-5,
        qPrintable(QString("%1 by %2: off by %3")
                       .arg(wanted.inputs[0].text().c_str())
                       .arg(wanted.inputs[1].text().c_str())
                       .arg(error)));
}

} // namespace

class OwnMatmulTest : public QObject {
    Q_OBJECT
private slots:
    void smallProductsOfEveryForm()
    {
        for (const Dimension m : {1, 2, 4, 5, 9})
            for (const Dimension n : {1, 3, 4, 7, 8, 15, 16, 31, 33, 65})
                for (const Dimension k : {1, 2, 7, 16})
                    for (const bool a : {false, true})
                        for (const bool b : {false, true}) {
                            expectSameProduct(transposed(productOf(m, n, k), a, b));
                            if (QTest::currentTestFailed()) return;
                        }
    }

    void biasAndActivation()
    {
        for (const char* epilogue :
            {"bias", "relu", "bias+relu", "bias+tanh", "bias+sigmoid", "tanh"})
            for (const bool b : {false, true}) {
                KernelCase wanted = transposed(productOf(5, 13, 6), false, b);
                wanted.attributes.set("epilogue", std::string(epilogue));
                if (QString(epilogue).contains("bias")) wanted.inputs.push_back({13});
                expectSameProduct(wanted);
            }
    }

    void manyProductsAtOnce()
    {
        for (const bool b : {false, true}) {
            KernelCase wanted = transposed(productOf(3, 5, 4), false, b);
            wanted.inputs[0] = {2, 1, 3, 4};
            wanted.inputs[1] = b ? Shape{1, 3, 5, 4} : Shape{1, 3, 4, 5};
            wanted.output = {2, 3, 3, 5};
            expectSameProduct(wanted);
        }
    }

    // As gradients of weights are: whatever the backend, and the same bytes for all threads.
    void longSums()
    {
        for (const auto& [m, n] : {std::pair<Dimension, Dimension>{16, 17}, {33, 64}, {70, 96}}) {
            const KernelCase wanted = transposed(productOf(m, n, 1100), true, false);
            const auto inputs = randomInputs(wanted);
            const KernelResult expected = runKernel("reference", wanted, inputs);
            for (const char* backend : {"own", "openblas", "onednn"})
                for (const int threads : {1, 2, 3}) {
                    const KernelResult found = runKernel(backend, wanted, inputs, threads);
                    const KernelResult single = runKernel(backend, wanted, inputs, 1);
                    QCOMPARE(found.kernel, std::string("own long sum"));
                    QVERIFY(largestDifference(found.output, expected.output) < 1e-4);
                    QCOMPARE(largestDifference(found.output, single.output), 0.0);
                }
        }
    }
};

NW_TEST(OwnMatmulTest)

} // namespace netwright::test

#include "tst_own_matmul.moc"
