#include "tests/engine/kernels/kernel_case.h"
#include "tests/support/test.h"

#include <limits>

namespace netwright::test {
namespace {

using Integers = std::vector<std::int64_t>;

struct PoolCase {
    Shape x;
    Integers size;
    Integers strides;
    Integers before;
    Integers after;
};

KernelCase poolKernelCase(const PoolCase& wanted, const std::string& op)
{
    Shape y = {wanted.x.front()};
    for (std::size_t i = 0; i < wanted.size.size(); ++i) {
        const Dimension length
            = wanted.x[static_cast<int>(i) + 1] + wanted.before[i] + wanted.after[i];
        y.push_back((length - wanted.size[i]) / wanted.strides[i] + 1);
    }
    y.push_back(wanted.x.back());
    KernelCase result{.op = op,
        .inputs = {wanted.x},
        .output = y,
        .attributes = {{"size", wanted.size}, {"strides", wanted.strides},
            {"pads_before", wanted.before}, {"pads_after", wanted.after}}};
    if (op == "max_pool_gradient") {
        result.inputs = {wanted.x, y, y};
        result.output = wanted.x;
    } else if (op == "max_pool_pick") {
        result.inputs = {wanted.x, y, wanted.x};
    } else if (op == "average_pool_gradient") {
        result.inputs = {y};
        result.output = wanted.x;
    }
    return result;
}

const std::vector<std::pair<const char*, PoolCase>>& poolCases()
{
    static const std::vector<std::pair<const char*, PoolCase>> table = {
        {"two by two", {{3, 12, 12, 32}, {2, 2}, {2, 2}, {0, 0}, {0, 0}}},
        {"two by two, odd", {{2, 13, 11, 5}, {2, 2}, {2, 2}, {0, 0}, {0, 0}}},
        {"two by two, padded", {{2, 13, 11, 5}, {2, 2}, {2, 2}, {0, 0}, {1, 1}}},
        {"overlapping", {{2, 9, 10, 7}, {3, 3}, {2, 2}, {1, 0}, {1, 1}}},
        {"stride one", {{1, 8, 8, 3}, {2, 3}, {1, 1}, {0, 1}, {1, 1}}},
        {"gaps", {{2, 11, 11, 4}, {2, 2}, {3, 3}, {0, 0}, {0, 0}}},
        {"one channel", {{5, 14, 14, 1}, {2, 2}, {2, 2}, {0, 0}, {0, 0}}},
        {"one axis", {{3, 21, 6}, {3}, {2}, {1}, {1}}},
        {"three axes", {{2, 6, 7, 8, 5}, {2, 3, 2}, {2, 2, 1}, {0, 1, 0}, {0, 1, 1}}},
        {"whole image", {{2, 7, 7, 9}, {7, 7}, {7, 7}, {0, 0}, {0, 0}}},
        {"enough for threads", {{8, 32, 32, 16}, {2, 2}, {2, 2}, {0, 0}, {0, 0}}},
    };
    return table;
}

// Inputs in which y is the maximum of x, as the gradients expect.
std::vector<Array> inputsOf(const PoolCase& wanted, const KernelCase& kernelCase_)
{
    auto inputs = randomInputs(kernelCase_, 4);
    if (inputs.size() > 1)
        inputs[1] = runKernel("reference", poolKernelCase(wanted, "max_pool"), {inputs[0]}).output;
    return inputs;
}

} // namespace

class PoolKernelTest : public QObject {
    Q_OBJECT
private slots:
    void agreesWithTheReference_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("op");
        QTest::addColumn<int>("threads");
        int index = 0;
        for (const auto& [name, wanted] : poolCases()) {
            for (const char* op : {"max_pool", "max_pool_gradient", "max_pool_pick", "average_pool",
                     "average_pool_gradient"})
                for (const int threads : {1, 2})
                    QTest::addRow("%s: %s, %d", name, op, threads)
                        << index << QString(op) << threads;
            ++index;
        }
    }
    void agreesWithTheReference()
    {
        QFETCH(int, index);
        QFETCH(QString, op);
        QFETCH(int, threads);
        const PoolCase& poolCase = poolCases()[static_cast<std::size_t>(index)].second;
        const KernelCase wanted = poolKernelCase(poolCase, op.toStdString());
        const auto inputs = inputsOf(poolCase, wanted);
        const KernelResult expected = runKernel("reference", wanted, inputs);
        const KernelResult actual = runKernel("onednn", wanted, inputs, threads);
        QVERIFY2(actual.kernel.rfind("own", 0) == 0, actual.kernel.c_str());
        QVERIFY(largestDifference(actual.output, expected.output) < 1e-6);
    }

    void theFirstMaximumGetsTheGradient()
    {
        const PoolCase poolCase{{1, 2, 4, 1}, {2, 2}, {2, 2}, {0, 0}, {0, 0}};
        const Array x = Array::of<float>({1, 2, 4, 1}, {1, 5, 2, 2, 5, 5, 2, 2});
        const Array y = Array::of<float>({1, 1, 2, 1}, {5, 2});
        const Array g = Array::of<float>({1, 1, 2, 1}, {3, 7});
        const Array v = Array::of<float>({1, 2, 4, 1}, {1, 2, 3, 4, 5, 6, 7, 8});
        const std::vector<double> gradient = {0, 3, 7, 0, 0, 0, 0, 0};
        for (const char* backend : {"reference", "onednn"}) {
            const Array toX
                = runKernel(backend, poolKernelCase(poolCase, "max_pool_gradient"), {x, y, g})
                      .output;
            for (std::size_t i = 0; i < gradient.size(); ++i) QCOMPARE(toX.at(i), gradient[i]);
            const Array picked
                = runKernel(backend, poolKernelCase(poolCase, "max_pool_pick"), {x, y, v}).output;
            QCOMPARE(picked.at(0), 2.0);
            QCOMPARE(picked.at(1), 3.0);
        }
    }

    void paddingNeverWinsAndDoesNotCount()
    {
        const PoolCase poolCase{{1, 3, 1}, {2}, {2}, {0}, {1}};
        const Array x = Array::of<float>({1, 3, 1}, {-4, -2, -6});
        for (const char* backend : {"reference", "onednn"}) {
            const Array largest
                = runKernel(backend, poolKernelCase(poolCase, "max_pool"), {x}).output;
            QCOMPARE(largest.at(0), -2.0);
            QCOMPARE(largest.at(1), -6.0);
            const Array mean
                = runKernel(backend, poolKernelCase(poolCase, "average_pool"), {x}).output;
            QCOMPARE(mean.at(0), -3.0);
            QCOMPARE(mean.at(1), -6.0);
        }
    }

    void notANumberIsNotHidden()
    {
        const PoolCase poolCase{{1, 2, 2, 1}, {2, 2}, {2, 2}, {0, 0}, {0, 0}};
        const float nan = std::numeric_limits<float>::quiet_NaN();
        const Array x = Array::of<float>({1, 2, 2, 1}, {1, nan, 3, 2});
        for (const char* backend : {"reference", "onednn"}) {
            const Array y = runKernel(backend, poolKernelCase(poolCase, "max_pool"), {x}).output;
            QVERIFY(std::isnan(y.at(0)));
        }
    }
};

NW_TEST(PoolKernelTest)

} // namespace netwright::test

#include "tst_pool.moc"
