#include "engine/ops/host.h"

#include "engine/arrays/strings.h"
#include "engine/base/error.h"
#include "engine/graph/gradients.h"
#include "engine/ops/index.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"
#include "engine/program/program.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

namespace netwright {
using test::tensorOf;
using test::valuesOf;

class HostTest : public QObject {
    Q_OBJECT
private slots:
    void callsAFunctionWithSeveralInputsAndOutputs()
    {
        const Tensors results
            = ops::hostCall("sums", {tensorOf({2}, {1, 2}), tensorOf({2}, {3, 5})},
                std::vector<TensorInfo>{{{2}, DType::float32}, {{}, DType::int32}},
                [](const std::vector<Array>& in, std::vector<Array>& out) {
                    for (std::size_t i = 0; i < 2; ++i) out[0].set(i, in[0].at(i) + in[1].at(i));
                    out[1].set(0, 7);
                });
        QCOMPARE(valuesOf(results[0]), (std::vector<double>{4, 7}));
        QCOMPARE(valuesOf(results[1]), (std::vector<double>{7}));
    }
    void isCalledOnceForEachNode()
    {
        int calls = 0;
        const auto count = [&calls](const std::vector<Array>&, std::vector<Array>& out) {
            out[0].set(0, ++calls);
        };
        const Tensor x = tensorOf({1}, {0});
        const Tensor a = ops::hostCall("count", {x}, TensorInfo{{1}, DType::int32}, count);
        const Tensor b = ops::hostCall("count", {x}, TensorInfo{{1}, DType::int32}, count);
        const std::vector<Array> found = evaluate({a, b, a + a});
        QCOMPARE(calls, 2);
        QCOMPARE(found[0].at(0) + found[1].at(0), 3.0);
        QCOMPARE(found[2].at(0), 2 * found[0].at(0));
    }
    void hasTheGradientThatItWasGiven()
    {
        const Tensor x = placeholder({2});
        const auto twice = [](const std::vector<Array>& in, std::vector<Array>& out) {
            for (std::size_t i = 0; i < 2; ++i) out[0].set(i, 2 * in[0].at(i));
        };
        const Tensor y = ops::hostCall("twice", {x}, TensorInfo{{2}, DType::float32}, twice,
            [](const Backward& back) { return Gradients{back.upstream() * 2}; });
        QCOMPARE(valuesOf(gradients({y}, {x})[0]), (std::vector<double>{2, 2}));
        const Tensor z = ops::hostCall("twice", {x}, TensorInfo{{2}, DType::float32}, twice);
        QVERIFY_EXCEPTION_THROWN(gradients({z}, {x}), ConfigError);
        const Tensor whole = ops::hostCall("twice", {x}, TensorInfo{{2}, DType::int32}, twice);
        QVERIFY(!gradients({ops::cast(whole, DType::float32)}, {x})[0]);
    }
    void lengthsMayBeUnknownUntilItRuns()
    {
        const Tensor x = placeholder({kUnknown, 2});
        const Tensor y = ops::hostCall("any", {x}, TensorInfo{x.shape(), DType::int64},
            [](const std::vector<Array>&, std::vector<Array>&) {});
        QCOMPARE(y.shape(), (Shape{kUnknown, 2}));
    }
    void whatItThrowsLeavesTheProgram()
    {
        const Tensor y = ops::hostCall("fails", {tensorOf({1}, {0})}, TensorInfo{{1}, DType::int32},
            [](const std::vector<Array>&, std::vector<Array>&) {
                throw ConfigError(NW_TEXT("nothing works today"));
            });
        QVERIFY_EXCEPTION_THROWN(evaluate(y), ConfigError);
    }
    void opsMoveAndCompareTexts()
    {
        const Tensor x = constant(stringArray({2, 2}, {"a", "b", "c", "a"}));
        const Tensor a = constant(stringArray({}, {"a"}));
        QCOMPARE(valuesOf(ops::equal(x, a)), (std::vector<double>{1, 0, 0, 1}));
        QCOMPARE(valuesOf(ops::notEqual(x, a)), (std::vector<double>{0, 1, 1, 0}));
        const Tensor chosen = ops::where(ops::equal(x, a), constant(stringArray({}, {"z"})), x);
        const auto texts = [](const Tensor& tensor) { return textsOf(evaluate(tensor)); };
        QCOMPARE(texts(chosen), (std::vector<std::string>{"z", "b", "c", "z"}));
        QCOMPARE(texts(ops::transpose(x, {1, 0})), (std::vector<std::string>{"a", "c", "b", "a"}));
        QCOMPARE(texts(ops::take(x, tensorOf({1}, {1}, DType::int32), 0)),
            (std::vector<std::string>{"c", "a"}));
        QCOMPARE(texts(ops::reshape(ops::concatenate({x, x}, 1), {8})).size(), std::size_t(8));
    }
    void textsAndNumbersDoNotMix()
    {
        const Tensor x = constant(stringArray({1}, {"a"}));
        QVERIFY_EXCEPTION_THROWN(x + tensorOf({1}, {1}), ShapeError);
        QVERIFY_EXCEPTION_THROWN(ops::cast(x, DType::float32), ShapeError);
        QVERIFY_EXCEPTION_THROWN(ops::cast(tensorOf({1}, {1}), DType::string), ShapeError);
        QVERIFY_EXCEPTION_THROWN(evaluate(ops::square(x)), Error);
    }
};

NW_TEST(HostTest)

} // namespace netwright

#include "tst_host.moc"
