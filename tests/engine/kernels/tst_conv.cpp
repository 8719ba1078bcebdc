#include "tests/engine/kernels/kernel_case.h"
#include "tests/support/test.h"

namespace netwright::test {
namespace {

using Integers = std::vector<std::int64_t>;

struct ConvCase {
    Shape x;
    Shape kernel;
    Integers strides;
    Integers before;
    Integers after;
    Integers dilation; // empty: none
    std::int64_t groups = 1;
    const char* epilogue = "";
};

Shape outputOf(const ConvCase& wanted)
{
    Shape output = {wanted.x.front()};
    for (std::size_t i = 0; i < wanted.strides.size(); ++i) {
        const int axis = static_cast<int>(i);
        const Dimension dilation = wanted.dilation.empty() ? 1 : wanted.dilation[i];
        const Dimension covered = (wanted.kernel[axis] - 1) * dilation + 1;
        const Dimension length = wanted.x[axis + 1] + wanted.before[i] + wanted.after[i];
        output.push_back((length - covered) / wanted.strides[i] + 1);
    }
    output.push_back(wanted.kernel.back());
    return output;
}

KernelCase convCase(const ConvCase& wanted, const std::string& op)
{
    const Shape y = outputOf(wanted);
    KernelCase result{.op = op,
        .attributes = {{"strides", wanted.strides},
            {"dilation",
                wanted.dilation.empty() ? Integers(wanted.strides.size(), 1) : wanted.dilation},
            {"pads_before", wanted.before}, {"pads_after", wanted.after},
            {"groups", wanted.groups}}};
    if (op == "conv_input_gradient") {
        result.inputs = {y, wanted.kernel};
        result.output = wanted.x;
    } else if (op == "conv_kernel_gradient") {
        result.inputs = {wanted.x, y};
        result.output = wanted.kernel;
    } else {
        const std::string epilogue = wanted.epilogue;
        result.inputs = {wanted.x, wanted.kernel};
        result.output = y;
        if (!epilogue.empty()) result.attributes.set("epilogue", epilogue);
        if (epilogue.find("bias") != epilogue.npos) result.inputs.push_back({y.back()});
    }
    return result;
}

const std::vector<std::pair<const char*, ConvCase>>& convCases()
{
    static const std::vector<std::pair<const char*, ConvCase>> table = {
        {"first layer", {{4, 28, 28, 1}, {3, 3, 1, 32}, {1, 1}, {0, 0}, {0, 0}}},
        {"three channels", {{2, 16, 16, 3}, {3, 3, 3, 16}, {1, 1}, {1, 1}, {1, 1}}},
        {"valid", {{3, 13, 13, 32}, {3, 3, 32, 64}, {1, 1}, {0, 0}, {0, 0}}},
        {"same", {{2, 16, 16, 16}, {3, 3, 16, 16}, {1, 1}, {1, 1}, {1, 1}}},
        {"strided, one-sided padding", {{2, 16, 16, 16}, {3, 3, 16, 32}, {2, 2}, {0, 0}, {1, 1}}},
        {"strided point", {{2, 16, 16, 16}, {1, 1, 16, 32}, {2, 2}, {0, 0}, {0, 0}}},
        {"point", {{2, 9, 7, 24}, {1, 1, 24, 20}, {1, 1}, {0, 0}, {0, 0}}},
        {"odd", {{1, 11, 9, 5}, {3, 2, 5, 7}, {1, 2}, {1, 0}, {2, 1}}},
        {"cells left over", {{2, 12, 11, 6}, {3, 3, 6, 8}, {2, 2}, {0, 0}, {0, 0}}},
        {"dilation", {{2, 15, 14, 8}, {3, 3, 8, 16}, {1, 1}, {2, 2}, {2, 2}, {2, 2}}},
        {"uneven dilation", {{1, 15, 14, 5}, {3, 2, 5, 6}, {2, 1}, {3, 0}, {2, 2}, {3, 2}}},
        {"groups", {{2, 10, 10, 32}, {3, 3, 16, 32}, {1, 1}, {1, 1}, {1, 1}, {}, 2}},
        {"odd groups", {{2, 9, 8, 6}, {3, 3, 2, 9}, {1, 1}, {1, 1}, {1, 1}, {}, 3}},
        {"depthwise", {{2, 9, 8, 16}, {3, 3, 1, 16}, {1, 1}, {1, 1}, {1, 1}, {}, 16}},
        {"odd depthwise", {{2, 9, 8, 5}, {3, 3, 1, 10}, {1, 1}, {1, 1}, {1, 1}, {}, 5}},
        {"strided groups", {{1, 9, 8, 6}, {3, 3, 3, 4}, {2, 2}, {1, 1}, {1, 0}, {}, 2}},
        {"grouped point", {{2, 6, 6, 8}, {1, 1, 4, 12}, {1, 1}, {0, 0}, {0, 0}, {}, 2}},
        {"one axis", {{3, 40, 12}, {5, 12, 20}, {1}, {4}, {0}}},
        {"one axis, dilation", {{2, 33, 3}, {3, 3, 8}, {1}, {8}, {0}, {4}}},
        {"three axes", {{2, 7, 8, 9, 4}, {3, 2, 3, 4, 10}, {1, 2, 1}, {1, 0, 1}, {1, 1, 1}}},
        {"bias", {{2, 9, 9, 5}, {3, 3, 5, 11}, {1, 1}, {1, 1}, {1, 1}, {}, 1, "bias"}},
        {"bias and relu",
            {{4, 28, 28, 1}, {3, 3, 1, 32}, {1, 1}, {0, 0}, {0, 0}, {}, 1, "bias+relu"}},
        {"bias and tanh",
            {{2, 9, 9, 16}, {3, 3, 16, 16}, {1, 1}, {1, 1}, {1, 1}, {}, 1, "bias+tanh"}},
        {"bias and sigmoid",
            {{2, 9, 9, 16}, {1, 1, 16, 18}, {1, 1}, {0, 0}, {0, 0}, {}, 1, "bias+sigmoid"}},
        {"groups with bias",
            {{2, 9, 8, 6}, {3, 3, 2, 9}, {1, 1}, {1, 1}, {1, 1}, {}, 3, "bias+relu"}},
        {"relu", {{2, 9, 9, 16}, {3, 3, 16, 16}, {1, 1}, {1, 1}, {1, 1}, {}, 1, "relu"}},
    };
    return table;
}

} // namespace

class ConvKernelTest : public QObject {
    Q_OBJECT
private slots:
    void agreesWithTheReference_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("op");
        QTest::addColumn<QString>("backend");
        QTest::addColumn<int>("threads");
        int index = 0;
        for (const auto& [name, wanted] : convCases()) {
            for (const char* op : {"conv", "conv_input_gradient", "conv_kernel_gradient"})
                for (const char* backend : {"onednn", "openblas"})
                    for (const int threads : {1, 2})
                        QTest::addRow("%s: %s, %s, %d", name, op, backend, threads)
                            << index << QString(op) << QString(backend) << threads;
            ++index;
        }
    }
    void agreesWithTheReference()
    {
        QFETCH(int, index);
        QFETCH(QString, op);
        QFETCH(QString, backend);
        QFETCH(int, threads);
        const KernelCase wanted
            = convCase(convCases()[static_cast<std::size_t>(index)].second, op.toStdString());
        const auto inputs = randomInputs(wanted);
        const KernelResult expected = runKernel("reference", wanted, inputs);
        const KernelResult actual = runKernel(backend.toStdString(), wanted, inputs, threads);
        QVERIFY2(QString::fromStdString(actual.kernel).startsWith(backend), actual.kernel.c_str());
        const double difference = largestDifference(actual.output, expected.output);
        // Sums over the batch are longer than those over a kernel.
        QVERIFY2(difference < (op == "conv_kernel_gradient" ? 2e-4 : 5e-5),
            qPrintable(QString::number(difference)));
    }

    void theReferenceFollowsTheDefinition()
    {
        // One axis, stride 2, one cell of padding on the left, two groups.
        const ConvCase wanted{.x = {1, 4, 2},
            .kernel = {2, 1, 2},
            .strides = {2},
            .before = {1},
            .after = {0},
            .groups = 2};
        const Array x = Array::of<float>({1, 4, 2}, {1, 10, 2, 20, 3, 30, 4, 40});
        const Array kernel = Array::of<float>({2, 1, 2}, {1, 2, 3, 4});
        const Array y = runKernel("reference", convCase(wanted, "conv"), {x, kernel}).output;
        const std::vector<double> expected = {3, 40, 2 + 9, 40 + 120};
        QCOMPARE(y.shape(), Shape({1, 2, 2}));
        for (std::size_t i = 0; i < expected.size(); ++i) QCOMPARE(y.at(i), expected[i]);
    }

    // <conv(x, k), g> = <x, inputGradient(g, k)> = <k, kernelGradient(x, g)>.
    void theReferenceGradientsAreTheTransposes()
    {
        for (const auto& [name, wanted] : convCases()) {
            ConvCase plain = wanted;
            plain.epilogue = "";
            const auto product = [](const Array& a, const Array& b) {
                double sum = 0;
                for (std::size_t i = 0; i < a.count(); ++i) sum += a.at(i) * b.at(i);
                return sum;
            };
            const auto atFloat64 = [&plain](const char* op) {
                KernelCase result = convCase(plain, op);
                result.dtype = DType::float64;
                return result;
            };
            const auto inputs = randomInputs(atFloat64("conv"));
            const Array& x = inputs[0];
            const Array& kernel = inputs[1];
            const Array g = randomInputs(atFloat64("conv_kernel_gradient"))[1];
            const Array y = runKernel("reference", atFloat64("conv"), inputs).output;
            const Array toX
                = runKernel("reference", atFloat64("conv_input_gradient"), {g, kernel}).output;
            const Array toKernel
                = runKernel("reference", atFloat64("conv_kernel_gradient"), {x, g}).output;
            const double expected = product(y, g);
            QVERIFY2(std::abs(product(x, toX) - expected) < 1e-9, name);
            QVERIFY2(std::abs(product(kernel, toKernel) - expected) < 1e-9, name);
        }
    }

    void equalPackingNamesMeanEqualBytes()
    {
        const auto first = convCases()[2].second;
        ConvCase second = first;
        second.x = {7, 20, 20, 32};
        const auto packings = [](const ConvCase& wanted) {
            const KernelCase kernelCase_ = convCase(wanted, "conv");
            Node node;
            node.op = kernelCase_.op;
            node.attributes = kernelCase_.attributes;
            node.outputs = {{kernelCase_.output, DType::float32}};
            for (const Shape& shape : kernelCase_.inputs) node.inputs.push_back(placeholder(shape));
            return prepareKernel("onednn", {.node = node})->packings;
        };
        const auto a = packings(first), b = packings(second);
        if (a.empty() || b.empty() || a[0].layout != b[0].layout)
            QSKIP("This processor's kernels want different layouts for the two sizes.");
        QCOMPARE(a[0].bytes, b[0].bytes);
    }
};

NW_TEST(ConvKernelTest)

} // namespace netwright::test

#include "tst_conv.moc"
