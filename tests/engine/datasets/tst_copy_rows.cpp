#include "engine/datasets/copy_rows.h"

#include "engine/arrays/array.h"
#include "tests/engine/datasets/samples.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class CopyRowsTest : public QObject {
    Q_OBJECT
private slots:
    void copiesRowsOfEveryWidth()
    {
        for (Dimension width = 0; width < 20; ++width) {
            Array from(Shape{3, width}, DType::float32);
            for (std::size_t i = 0; i < from.count(); ++i) from.set(i, static_cast<double>(i));
            Array to(Shape{2, width}, DType::float32);
            const std::vector<std::int64_t> rows{2, 1};
            copyRows({from.data(), DType::float32, static_cast<std::size_t>(width)}, rows,
                to.data(), DType::float32);
            QCOMPARE(numbersOf(to.rows(0, 1)), numbersOf(from.rows(2, 3)));
            QCOMPARE(numbersOf(to.rows(1, 2)), numbersOf(from.rows(1, 2)));
        }
    }

    void convertsEveryTypeToEvery()
    {
        const Array numbers = Array::of(Shape{4}, std::vector<double>{0, 1, 2, 100});
        for (int a = 0; a <= static_cast<int>(DType::float64); ++a)
            for (int b = 0; b <= static_cast<int>(DType::float64); ++b) {
                const Array from = numbers.cast(static_cast<DType>(a));
                const Array expected = from.cast(static_cast<DType>(b));
                Array to(Shape{4}, static_cast<DType>(b));
                convertRows({from.data(), from.dtype(), 4}, 1, to.data(), to.dtype());
                QCOMPARE(numbersOf(to), numbersOf(expected));
            }
    }

    void divides()
    {
        const Array from = Array::of(Shape{2}, std::vector<std::int64_t>{10, 5});
        Array to(Shape{2}, DType::float32);
        convertRows({from.data(), from.dtype(), 2, 10}, 1, to.data(), to.dtype());
        QCOMPARE(numbersOf(to), std::vector<double>({1, 0.5}));
    }
};

NW_TEST(CopyRowsTest)
#include "tst_copy_rows.moc"
