#include "engine/ops/conv.h"

#include "engine/base/error.h"
#include "tests/support/gradient_check.h"
#include "tests/support/test.h"

namespace netwright {
namespace {

using test::sample;

class ConvTest : public QObject {
    Q_OBJECT
private slots:
    void convolutionsHaveGradients_data();
    void convolutionsHaveGradients();
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
