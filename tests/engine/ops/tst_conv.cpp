#include "engine/ops/conv.h"

#include "engine/base/error.h"
#include "tests/support/gradient_check.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

namespace netwright {
namespace {

using test::sample;

class ConvTest : public QObject {
    Q_OBJECT
private slots:
    void convolutionsHaveGradients_data();
    void convolutionsHaveGradients();
    void depthwiseConvolutionsHaveGradients();
    void transposedConvolutionsHaveGradients_data();
    void transposedConvolutionsHaveGradients();
    void transposedConvolutionsAreWaysBack();
    void sameGivesCeilingOfStrides();
    void refusesALargerWindow();
};

void ConvTest::convolutionsHaveGradients_data()
{
    QTest::addColumn<QString>("padding");
    QTest::addColumn<int>("stride");
    QTest::addColumn<int>("dilation");
    QTest::addColumn<int>("groups");
    QTest::newRow("plain") << "valid" << 1 << 1 << 1;
    QTest::newRow("same") << "same" << 1 << 1 << 1;
    QTest::newRow("strided") << "same" << 2 << 1 << 1;
    QTest::newRow("dilated") << "same" << 1 << 2 << 1;
    QTest::newRow("grouped") << "valid" << 1 << 1 << 2;
}

void ConvTest::convolutionsHaveGradients()
{
    QFETCH(QString, padding);
    QFETCH(int, stride);
    QFETCH(int, dilation);
    QFETCH(int, groups);
    const ops::ConvOptions options{.strides = {stride, stride},
        .dilation = {dilation, dilation},
        .padding = padding.toStdString(),
        .groups = groups};
    test::expectGradients([&](const Tensors& in) { return ops::conv(in[0], in[1], options); },
        {.inputs = {sample({2, 6, 5, 4}), sample({3, 2, 4 / groups, 6}, -1, 1, 1)}});
}

void ConvTest::depthwiseConvolutionsHaveGradients()
{
    const ops::ConvOptions options{.strides = {2, 1}, .dilation = {1, 1}, .padding = "same"};
    test::expectGradients(
        [&](const Tensors& in) { return ops::depthwiseConv(in[0], in[1], options); },
        {.inputs = {sample({2, 5, 4, 3}), sample({3, 2, 3, 2}, -1, 1, 1)}});
}

void ConvTest::transposedConvolutionsHaveGradients_data()
{
    QTest::addColumn<QString>("padding");
    QTest::addColumn<int>("stride");
    QTest::addColumn<int>("dilation");
    QTest::addColumn<int>("outputPadding"); // -1: not given
    for (const char* padding : {"valid", "same"}) {
        QTest::addRow("%s", padding) << QString(padding) << 1 << 1 << -1;
        QTest::addRow("%s, strided", padding) << QString(padding) << 2 << 1 << -1;
        QTest::addRow("%s, widely strided", padding) << QString(padding) << 4 << 1 << -1;
        QTest::addRow("%s, dilated", padding) << QString(padding) << 1 << 2 << -1;
        QTest::addRow("%s, longer", padding) << QString(padding) << 3 << 1 << 2;
        QTest::addRow("%s, shorter", padding) << QString(padding) << 3 << 1 << 0;
    }
}

void ConvTest::transposedConvolutionsHaveGradients()
{
    QFETCH(QString, padding);
    QFETCH(int, stride);
    QFETCH(int, dilation);
    QFETCH(int, outputPadding);
    ops::ConvTransposeOptions options{
        .strides = {stride, 1}, .dilation = {dilation, 1}, .padding = padding.toStdString()};
    if (outputPadding >= 0) options.outputPadding = {outputPadding, 0};
    test::expectGradients(
        [&](const Tensors& in) { return ops::convTranspose(in[0], in[1], options); },
        {.inputs = {sample({2, 3, 2, 3}), sample({3, 2, 2, 3}, -1, 1, 1)}});
}

// With "same" and as many cells as strides make, it is the gradient of a convolution.
void ConvTest::transposedConvolutionsAreWaysBack()
{
    const std::vector<int> strides{3, 2}, ones{1, 1};
    const Tensor x = constant(sample({1, 2, 3, 2}));
    const Tensor kernel = constant(sample({4, 5, 3, 2}, -1, 1, 1));
    const Tensor made
        = ops::convTranspose(x, kernel, {.strides = strides, .dilation = ones, .padding = "same"});
    const Tensor expected = ops::convInputGradient(
        x, kernel, {1, 6, 6, 3}, {.strides = strides, .dilation = ones, .padding = "same"});
    QCOMPARE(made.shape(), expected.shape());
    QCOMPARE(test::valuesOf(made), test::valuesOf(expected));
}

void ConvTest::sameGivesCeilingOfStrides()
{
    QCOMPARE(ops::windowedLength(5, 3, 2, 1, "same"), 3);
    QCOMPARE(ops::windowedLength(kUnknown, 3, 2, 1, "same"), kUnknown);
    const ops::Padding padding = ops::paddingFor(6, 3, 2, 1, "same");
    QCOMPARE(padding.before, 0);
    QCOMPARE(padding.after, 1);
}

void ConvTest::refusesALargerWindow()
{
    QVERIFY_EXCEPTION_THROWN(ops::windowedLength(2, 3, 1, 1, "valid"), ShapeError);
}

} // namespace
} // namespace netwright

using netwright::ConvTest;
NW_TEST(ConvTest)
#include "tst_conv.moc"
