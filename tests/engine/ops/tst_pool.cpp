#include "engine/ops/pool.h"

#include "engine/ops/math.h"

#include "tests/support/gradient_check.h"
#include "tests/support/test.h"

namespace netwright {
namespace {

using test::sample;

class PoolTest : public QObject {
    Q_OBJECT
private slots:
    void poolsHaveGradients_data()
    {
        QTest::addColumn<QString>("padding");
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("stride");
        QTest::newRow("halves") << "valid" << 2 << 2;
        QTest::newRow("overlapping") << "same" << 3 << 2;
        QTest::newRow("wide") << "valid" << 3 << 1;
    }
    void poolsHaveGradients()
    {
        QFETCH(QString, padding);
        QFETCH(int, size);
        QFETCH(int, stride);
        const ops::PoolOptions options{
            .size = {size, size}, .strides = {stride, stride}, .padding = padding.toStdString()};
        const test::GradientCheck check{.inputs = {sample({2, 7, 6, 3})}, .tolerance = 1e-4};
        test::expectGradients(
            [&](const Tensors& in) { return ops::maxPool(in[0] * in[0], options); }, check);
        test::expectGradients(
            [&](const Tensors& in) { return ops::averagePool(in[0] * in[0], options); }, check);
    }
};

} // namespace
} // namespace netwright

using netwright::PoolTest;
NW_TEST(PoolTest)
#include "tst_pool.moc"
