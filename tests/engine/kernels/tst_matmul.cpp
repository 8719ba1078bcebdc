#include "tests/engine/kernels/kernel_case.h"
#include "tests/support/test.h"

#include <algorithm>

namespace netwright::test {
namespace {

struct MatmulCase {
    Shape a; // before transposition
    Shape b;
    bool transposeA = false;
    bool transposeB = false;
    const char* epilogue = "";
};

KernelCase matmulCase(const MatmulCase& wanted, DType dtype = DType::float32)
{
    const int rank = wanted.a.rank();
    Shape output;
    for (int axis = 0; axis < rank - 2; ++axis)
        output.push_back(std::max(wanted.a[axis], wanted.b[axis]));
    output.push_back(wanted.a.at(wanted.transposeA ? -1 : -2));
    output.push_back(wanted.b.at(wanted.transposeB ? -2 : -1));
    KernelCase result{.op = "matmul",
        .inputs = {wanted.a, wanted.b},
        .output = output,
        .attributes = {{"transpose_a", wanted.transposeA}, {"transpose_b", wanted.transposeB}},
        .dtype = dtype};
    const std::string epilogue = wanted.epilogue;
    if (!epilogue.empty()) result.attributes.set("epilogue", epilogue);
    if (epilogue.find("bias") != epilogue.npos) result.inputs.push_back({output.back()});
    return result;
}

const std::vector<std::pair<const char*, MatmulCase>>& matmulCases()
{
    static const std::vector<std::pair<const char*, MatmulCase>> table = {
        {"dense", {{32, 784}, {784, 128}}},
        {"odd", {{33, 47}, {47, 19}}},
        {"one row", {{1, 300}, {300, 70}}},
        {"one column", {{300, 70}, {70, 1}}},
        {"transposed a", {{47, 33}, {47, 19}, true}},
        {"transposed b", {{33, 47}, {19, 47}, false, true}},
        {"both transposed", {{47, 33}, {19, 47}, true, true}},
        {"weight gradient", {{32, 784}, {32, 128}, true}},
        {"large enough for threads", {{96, 128}, {128, 96}}},
        {"bias", {{33, 47}, {47, 19}, false, false, "bias"}},
        {"relu", {{33, 47}, {47, 19}, false, false, "relu"}},
        {"bias and relu", {{96, 128}, {128, 96}, false, false, "bias+relu"}},
        {"bias and tanh", {{33, 47}, {47, 19}, false, false, "bias+tanh"}},
        {"bias and sigmoid", {{33, 47}, {47, 19}, false, false, "bias+sigmoid"}},
        {"batch", {{5, 17, 23}, {5, 23, 29}}},
        {"batch of two axes", {{2, 3, 17, 23}, {2, 3, 23, 29}}},
        {"batch, transposed b", {{4, 17, 23}, {4, 29, 23}, false, true}},
        {"batch, transposed a", {{4, 23, 17}, {4, 23, 29}, true}},
        {"shared b", {{5, 17, 23}, {1, 23, 29}}},
        {"shared b, transposed a", {{5, 23, 17}, {1, 23, 29}, true}},
        {"shared a", {{1, 17, 23}, {5, 23, 29}}},
        {"broadcast both ways", {{2, 1, 17, 23}, {1, 3, 23, 29}}},
        {"shared b with bias", {{5, 17, 23}, {1, 23, 29}, false, false, "bias+relu"}},
        {"batch with bias", {{5, 17, 23}, {5, 23, 29}, false, false, "bias+tanh"}},
    };
    return table;
}

} // namespace

class MatmulKernelTest : public QObject {
    Q_OBJECT
private slots:
    void agreesWithTheReference_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("backend");
        QTest::addColumn<int>("threads");
        int index = 0;
        for (const auto& [name, wanted] : matmulCases()) {
            for (const char* backend : {"onednn", "openblas"})
                for (const int threads : {1, 2})
                    QTest::addRow("%s, %s, %d", name, backend, threads)
                        << index << QString(backend) << threads;
            ++index;
        }
    }
    void agreesWithTheReference()
    {
        QFETCH(int, index);
        QFETCH(QString, backend);
        QFETCH(int, threads);
        const KernelCase wanted = matmulCase(matmulCases()[static_cast<std::size_t>(index)].second);
        const auto inputs = randomInputs(wanted);
        const KernelResult expected = runKernel("reference", wanted, inputs);
        const KernelResult actual = runKernel(backend.toStdString(), wanted, inputs, threads);
        QVERIFY2(QString::fromStdString(actual.kernel).startsWith(backend), actual.kernel.c_str());
        QVERIFY(largestDifference(actual.output, expected.output) < 1e-4);
    }

    void theReferenceFollowsTheDefinition()
    {
        const Array a = Array::of<double>({2, 3}, {1, 2, 3, 4, 5, 6});
        const Array b = Array::of<double>({3, 2}, {1, 0, 2, 1, -1, 3});
        const Array bias = Array::of<double>({2}, {1, -20});
        const KernelCase wanted
            = matmulCase({{2, 3}, {3, 2}, false, false, "bias+relu"}, DType::float64);
        const Array result = runKernel("reference", wanted, {a, b, bias}).output;
        const std::vector<double> expected = {3, 0, 9, 3};
        for (std::size_t i = 0; i < 4; ++i) QCOMPARE(result.at(i), expected[i]);
    }

    void theReferenceTransposes()
    {
        const Array a = Array::of<double>({3, 2}, {1, 4, 2, 5, 3, 6});
        const Array b = Array::of<double>({2, 3}, {1, 2, -1, 0, 1, 3});
        const KernelCase wanted = matmulCase({{3, 2}, {2, 3}, true, true}, DType::float64);
        const Array result = runKernel("reference", wanted, {a, b}).output;
        const std::vector<double> expected = {2, 11, 8, 23};
        for (std::size_t i = 0; i < 4; ++i) QCOMPARE(result.at(i), expected[i]);
    }

    void smallProductsAreLeftToOthers()
    {
        const KernelCase wanted = matmulCase({{10, 2}, {2, 8}});
        for (const char* backend : {"onednn", "openblas"}) {
            const KernelResult result = runKernel(backend, wanted, randomInputs(wanted));
            QVERIFY(!QString::fromStdString(result.kernel).startsWith(backend));
        }
    }

    void anUnknownEpilogueIsRefused()
    {
        const KernelCase wanted = matmulCase({{33, 47}, {47, 19}, false, false, "cosine"});
        for (const char* backend : {"onednn", "openblas", "reference"})
            QVERIFY(runKernel(backend, wanted, randomInputs(wanted)).kernel.empty());
    }
};

NW_TEST(MatmulKernelTest)

} // namespace netwright::test

#include "tst_matmul.moc"
