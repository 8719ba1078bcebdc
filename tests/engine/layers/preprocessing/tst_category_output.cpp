#include "engine/layers/preprocessing/category_output.h"

#include "engine/base/error.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

namespace netwright {
using test::tensorOf;
using test::valuesOf;
using Numbers = std::vector<double>;

class CategoryOutputTest : public QObject {
    Q_OBJECT
private slots:
    void indicesKeepTheirShape()
    {
        const Tensor y = encodeCategories(rows(), {.mode = "int", .dtype = DType::int64});
        QCOMPARE(y.dtype(), DType::int64);
        QCOMPARE(y.shape(), (Shape{2, 2}));
    }
    void encodesEachIndexOrEachSample()
    {
        QCOMPARE(
            encodeCategories(rows(), {.mode = "one_hot", .depth = 3}).shape(), (Shape{2, 2, 3}));
        const Tensor column = tensorOf({2, 1}, {2, 0}, DType::int32);
        QCOMPARE(valuesOf(encodeCategories(column, {.mode = "one_hot", .depth = 3})),
            (Numbers{0, 0, 1, 1, 0, 0}));
        QCOMPARE(valuesOf(encodeCategories(rows(), {.mode = "multi_hot", .depth = 3})),
            (Numbers{1, 1, 0, 0, 1, 0}));
        QCOMPARE(valuesOf(encodeCategories(rows(), {.mode = "count", .depth = 3})),
            (Numbers{1, 1, 0, 0, 2, 0}));
    }
    void aListIsOneSample()
    {
        const Tensor list = tensorOf({3}, {1, 1, 2}, DType::int32);
        QCOMPARE(
            valuesOf(encodeCategories(list, {.mode = "count", .depth = 3})), (Numbers{0, 2, 1}));
    }
    void whatLiesOutsideLeavesNoTrace()
    {
        const Tensor list = tensorOf({3}, {-1, 1, 9}, DType::int32);
        QCOMPARE(
            valuesOf(encodeCategories(list, {.mode = "count", .depth = 3})), (Numbers{0, 1, 0}));
    }
    void namesOfKeras2AreTranslated()
    {
        QCOMPARE(presentMode("binary"), std::string("multi_hot"));
        QCOMPARE(presentMode("tf-idf"), std::string("tf_idf"));
        QCOMPARE(presentMode("count"), std::string("count"));
    }
    void sparseOutputsAreRefused()
    {
        refuseSparse("Layer", false);
        QVERIFY_EXCEPTION_THROWN(refuseSparse("Layer", true), ConfigError);
    }

private:
    static Tensor rows() { return tensorOf({2, 2}, {0, 1, 1, 1}, DType::int32); }
};

NW_TEST(CategoryOutputTest)

} // namespace netwright

#include "tst_category_output.moc"
