#include "engine/arrays/dtype.h"

#include "engine/base/error.h"
#include "tests/support/test.h"

using namespace netwright;

class DTypeTest : public QObject {
    Q_OBJECT
private slots:
    void namesAreThoseOfKerasAndComeBack()
    {
        for (int i = 0; i <= static_cast<int>(DType::string); ++i) {
            const auto dtype = static_cast<DType>(i);
            QCOMPARE(dtypeFromName(nameOf(dtype)), dtype);
        }
        QCOMPARE(nameOf(DType::boolean), "bool");
        QCOMPARE(nameOf(DType::bfloat16), "bfloat16");
    }

    void sizesAreThoseOfTheNumbers()
    {
        QCOMPARE(sizeOf(DType::boolean), std::size_t(1));
        QCOMPARE(sizeOf(DType::bfloat16), std::size_t(2));
        QCOMPARE(sizeOf(DType::int32), sizeof(std::int32_t));
        QCOMPARE(sizeOf(DType::float64), sizeof(double));
    }

    void floatsAreToldFromIntegers()
    {
        for (const DType dtype : {DType::bfloat16, DType::float16, DType::float32, DType::float64})
            QVERIFY(isFloat(dtype));
        for (const DType dtype : {DType::boolean, DType::uint8, DType::int64})
            QVERIFY(!isFloat(dtype));
    }

    void otherNamesAreRefused()
    {
        for (const char* name : {"", "float", "Float32", "complex64", "str"})
            QVERIFY_EXCEPTION_THROWN(dtypeFromName(name), ConfigError);
    }
};

NW_TEST(DTypeTest)
#include "tst_dtype.moc"
