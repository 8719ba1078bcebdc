#include "engine/datasets/checks.h"

#include "tests/engine/datasets/samples.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;
using namespace netwright::test;

class ChecksTest : public QObject {
    Q_OBJECT
private slots:
    void findsTheFirstNaN()
    {
        Array x(Shape{1000, 20, 30}, DType::float32);
        const Array y(Shape{1000, 1}, DType::float32);
        const auto good = makeArrayDataset({{"x0", x.clone()}}, {{"y0", y}});
        QVERIFY(!findNonFinite(*good));
        x.set(700 * 600 + 2 * 30 + 5, NAN);
        x.set(701 * 600, INFINITY);
        const auto bad = makeArrayDataset({{"x0", x}}, {{"y0", y}});
        const auto found = findNonFinite(*bad);
        QVERIFY(found);
        QCOMPARE(found->row, Dimension{700});
        QCOMPARE(found->position, std::vector<Dimension>({2, 5}));
        QCOMPARE(found->text.english(),
            "Data: expected finite numbers, the input x0 has NaN in sample 700 at (2, 5).");
    }

    void findsInfinityInATarget()
    {
        Array y(Shape{3}, DType::float32);
        y.set(1, -INFINITY);
        const auto data = makeArrayDataset({}, {{"y0", y}});
        QCOMPARE(findNonFinite(*data)->text.english(),
            "Data: expected finite numbers, the target y0 has -infinity in sample 1 at ().");
    }

    void findsALabelOutOfRange()
    {
        const Array labels = Array::of(Shape{4}, std::vector<std::int32_t>{0, 1, 3, 2});
        const auto data = makeArrayDataset({}, {{"y0", labels}});
        QVERIFY(!findBadLabel(*data, 4));
        QCOMPARE(findBadLabel(*data, 3)->text.english(),
            "Data: labels must be whole numbers from 0 to 2, the target y0 has 3 in sample 2.");
    }
};

NW_TEST(ChecksTest)
#include "tst_checks.moc"
