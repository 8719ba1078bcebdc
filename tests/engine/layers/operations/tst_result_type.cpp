#include "engine/layers/operations/result_type.h"

#include "tests/support/test.h"

namespace netwright {

// Values as keras.backend.result_type gives them.
class ResultTypeTest : public QObject {
    Q_OBJECT

    static constexpr OperandType kInt{DType::int32, true};
    static constexpr OperandType kFloat{DType::float32, true};

private slots:
    void joinsTypes()
    {
        QCOMPARE(resultType({{DType::int32}, {DType::float32}}), DType::float32);
        QCOMPARE(resultType({{DType::int64}, {DType::float16}}), DType::float16);
        QCOMPARE(resultType({{DType::boolean}, {DType::uint8}}), DType::uint8);
        QCOMPARE(resultType({{DType::uint8}, {DType::int8}}), DType::int16);
        QCOMPARE(resultType({{DType::uint32}, {DType::int32}}), DType::int64);
        QCOMPARE(resultType({{DType::uint64}, {DType::int64}}), DType::float32);
        QCOMPARE(resultType({{DType::bfloat16}, {DType::float16}}), DType::float32);
        QCOMPARE(resultType({{DType::float64}, {DType::float32}}), DType::float64);
    }
    void numbersInFormulasGiveWay()
    {
        QCOMPARE(resultType({{DType::uint8}, kInt}), DType::uint8);
        QCOMPARE(resultType({{DType::float16}, kInt}), DType::float16);
        QCOMPARE(resultType({{DType::float64}, kFloat}), DType::float64);
        QCOMPARE(resultType({{DType::int32}, kFloat}), DType::float32);
        QCOMPARE(resultType({{DType::boolean}, kInt}), DType::int32);
        QCOMPARE(resultType({kInt, kFloat}), DType::float32);
    }
    void fractionsNeedFloats()
    {
        QCOMPARE(floatResultType({{DType::int32}, {DType::int64}}), DType::float32);
        QCOMPARE(floatResultType({{DType::float64}, kInt}), DType::float64);
    }
};

NW_TEST(ResultTypeTest)

} // namespace netwright

#include "tst_result_type.moc"
