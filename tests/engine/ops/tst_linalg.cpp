#include "engine/ops/linalg.h"

#include "engine/base/error.h"
#include "tests/support/gradient_check.h"
#include "tests/support/test.h"

namespace netwright {
namespace {

using test::sample;

class LinalgTest : public QObject {
    Q_OBJECT
private slots:
    void productsHaveGradients_data();
    void productsHaveGradients();
    void refusesWhatDoesNotFit();
};

void LinalgTest::productsHaveGradients_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("a");
    QTest::addColumn<bool>("b");
    for (int kind = 0; kind < 3; ++kind)
        for (const bool a : {false, true})
            for (const bool b : {false, true})
                QTest::addRow("%d %d %d", kind, a, b) << kind << a << b;
}

void LinalgTest::productsHaveGradients()
{
    QFETCH(int, kind);
    QFETCH(bool, a);
    QFETCH(bool, b);
    Shape left = a ? Shape{4, 3} : Shape{3, 4};
    Shape right = b ? Shape{5, 4} : Shape{4, 5};
    if (kind > 0) left = Shape{2, left[0], left[1]};
    if (kind == 2) right = Shape{2, right[0], right[1]};
    test::expectGradients(
        [&](const Tensors& in) {
            return ops::matmul(in[0], in[1], {a, b});
        },
        {.inputs = {sample(left), sample(right, -1, 1, 1)}});
}

void LinalgTest::refusesWhatDoesNotFit()
{
    QVERIFY_EXCEPTION_THROWN(ops::matmul(placeholder({2, 3}), placeholder({4, 5})), ShapeError);
    QVERIFY_EXCEPTION_THROWN(ops::matmul(placeholder({3}), placeholder({3, 5})), ShapeError);
    QCOMPARE(ops::matmul(placeholder({kUnknown, 7, 3}), placeholder({3, 5})).shape(),
        (Shape{kUnknown, 7, 5}));
}

} // namespace
} // namespace netwright

using netwright::LinalgTest;
NW_TEST(LinalgTest)
#include "tst_linalg.moc"
