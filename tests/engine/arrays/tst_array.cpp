#include "engine/arrays/array.h"

#include "engine/base/error.h"
#include "tests/support/test.h"

#include <bit>
#include <cmath>
#include <limits>

using namespace netwright;

namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();

} // namespace

class ArrayTest : public QObject {
    Q_OBJECT
private slots:
    void startsAsZerosOnAlignedMemory()
    {
        const Array array({3, 5}, DType::int16);
        QCOMPARE(array.count(), std::size_t(15));
        QCOMPARE(array.bytes(), std::size_t(30));
        QCOMPARE(reinterpret_cast<std::uintptr_t>(array.data()) % 64, std::uintptr_t(0));
        for (std::size_t i = 0; i < array.count(); ++i) QCOMPARE(array.at(i), 0.0);
        QCOMPARE(Array().count(), std::size_t(1));
        QCOMPARE(Array({0, 4}, DType::float32).bytes(), std::size_t(0));
    }

    void holdsEveryKindOfNumber()
    {
        for (int i = 1; i <= static_cast<int>(DType::float64); ++i) {
            Array array({2}, static_cast<DType>(i));
            array.set(1, 5);
            QCOMPARE(array.at(0), 0.0);
            QCOMPARE(array.at(1), 5.0);
        }
        QCOMPARE(Array::scalar(-7, DType::int8).at(0), -7.0);
        QCOMPARE(Array::scalar(2, DType::boolean).at(0), 1.0);
    }

    void copiesShareClonesDoNot()
    {
        Array array = Array::of<float>({2}, {1, 2});
        QVERIFY(!array.isShared());
        const Array copy = array;
        const Array clone = array.clone();
        array.set(0, 9);
        QVERIFY(array.isShared());
        QCOMPARE(copy.at(0), 9.0);
        QCOMPARE(clone.at(0), 1.0);
    }

    void rowsAndReshapedArraysShareTheStorage()
    {
        Array array = Array::of<float>({3, 2}, {1, 2, 3, 4, 5, 6});
        const Array rows = array.rows(1, 3);
        QCOMPARE(rows.shape(), (Shape{2, 2}));
        QCOMPARE(rows.at(0), 3.0);
        array.set(2, 8);
        QCOMPARE(rows.at(0), 8.0);
        QCOMPARE(array.reshaped({6}).at(2), 8.0);
        QCOMPARE(array.rows(2, 2).count(), std::size_t(0));
        QVERIFY_EXCEPTION_THROWN(array.reshaped({5}), ShapeError);
    }

    void castsConvertOrHandOnTheSame()
    {
        const Array array = Array::of<float>({3}, {1.5F, -2.7F, 0});
        QCOMPARE(array.cast(DType::int32).at(1), -2.0);
        QCOMPARE(array.cast(DType::boolean).at(0), 1.0);
        QCOMPARE(array.cast(DType::boolean).at(2), 0.0);
        QCOMPARE(array.cast(DType::float32).data(), array.data());
    }

    void assignWantsTheSameShapeAndType()
    {
        Array array({2}, DType::float32);
        array.assign(Array::of<float>({2}, {3, 4}));
        QCOMPARE(array.at(1), 4.0);
        QVERIFY_EXCEPTION_THROWN(array.assign(Array({1, 2}, DType::float32)), ShapeError);
        QVERIFY_EXCEPTION_THROWN(array.assign(Array({2}, DType::int32)), ShapeError);
    }

    void foreignStorageLivesAsLongAsTheArray()
    {
        auto numbers = std::make_shared<std::vector<float>>(std::vector<float>{1, 2});
        const std::weak_ptr<std::vector<float>> watched = numbers;
        auto* data = reinterpret_cast<std::byte*>(numbers->data());
        {
            const Array array({2}, DType::float32, data, std::move(numbers));
            QCOMPARE(array.at(1), 2.0);
            QVERIFY(!watched.expired());
        }
        QVERIFY(watched.expired());
    }

    // All bit patterns: what a half-precision number means is written back as the same bits.
    void halfPrecisionNumbersComeBack()
    {
        for (int i = 0; i < 0x10000; ++i) {
            const auto bits = static_cast<std::uint16_t>(i);
            const bool isNan16 = (bits & 0x7C00) == 0x7C00 && (bits & 0x03FF) != 0;
            if (isNan16)
                QVERIFY(std::isnan(fromFloat16(toFloat16(fromFloat16(bits)))));
            else
                QCOMPARE(toFloat16(fromFloat16(bits)), bits);
            const bool isNanB = (bits & 0x7F80) == 0x7F80 && (bits & 0x007F) != 0;
            if (isNanB)
                QVERIFY(std::isnan(fromBfloat16(toBfloat16(fromBfloat16(bits)))));
            else
                QCOMPARE(toBfloat16(fromBfloat16(bits)), bits);
        }
    }

    void float16MeansWhatIeeeSays()
    {
        QCOMPARE(fromFloat16(0x3C00), 1.0F);
        QCOMPARE(fromFloat16(0xC000), -2.0F);
        QCOMPARE(fromFloat16(0x7BFF), 65504.0F);
        QCOMPARE(fromFloat16(0x0001), std::ldexp(1.0F, -24));
        QCOMPARE(fromFloat16(0x7C00), kInfinity);
        QVERIFY(std::signbit(fromFloat16(0x8000)));
    }

    void float16RoundsToTheNearestEven()
    {
        QCOMPARE(toFloat16(1.0F + std::ldexp(1.0F, -11)), std::uint16_t(0x3C00)); // a tie
        QCOMPARE(toFloat16(1.0F + 3 * std::ldexp(1.0F, -11)), std::uint16_t(0x3C02)); // a tie
        QCOMPARE(toFloat16(65519.0F), std::uint16_t(0x7BFF));
        QCOMPARE(toFloat16(65520.0F), std::uint16_t(0x7C00));
        QCOMPARE(toFloat16(-kInfinity), std::uint16_t(0xFC00));
        QCOMPARE(toFloat16(std::ldexp(1.0F, -25)), std::uint16_t(0)); // a tie
        QCOMPARE(toFloat16(1.5F * std::ldexp(1.0F, -25)), std::uint16_t(1));
        QCOMPARE(toFloat16(1.9999F), std::uint16_t(0x4000)); // carries into the exponent
        QCOMPARE(toFloat16(6.1035e-05F), std::uint16_t(0x0400)); // up to the first normal one
    }

    void bfloat16RoundsToTheNearestEven()
    {
        QCOMPARE(toBfloat16(1.0F), std::uint16_t(0x3F80));
        QCOMPARE(toBfloat16(std::bit_cast<float>(0x3F808000U)), std::uint16_t(0x3F80)); // a tie
        QCOMPARE(toBfloat16(std::bit_cast<float>(0x3F818000U)), std::uint16_t(0x3F82)); // a tie
        QCOMPARE(toBfloat16(std::bit_cast<float>(0x3F808001U)), std::uint16_t(0x3F81));
        QCOMPARE(toBfloat16(std::numeric_limits<float>::max()), std::uint16_t(0x7F80));
        QCOMPARE(toBfloat16(kInfinity), std::uint16_t(0x7F80));
        // A NaN whose high bits alone would read as infinity.
        QVERIFY(std::isnan(fromBfloat16(toBfloat16(std::bit_cast<float>(0x7F800001U)))));
    }
};

NW_TEST(ArrayTest)
#include "tst_array.moc"
