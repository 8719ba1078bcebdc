#include "engine/layers/operations/operation_call.h"

#include "engine/base/error.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

namespace netwright {
using test::tensorOf;
using test::valuesOf;

class OperationCallTest : public QObject {
    Q_OBJECT

    static OperationCall call(const Value& value)
    {
        return OperationCall("Test", {{"x", value}, {"half", 0.5}, {"two", 2}, {"none", nullptr}},
            {tensorOf({2}, {1, 2}, DType::int32)});
    }

private slots:
    void numbersAndListsAreTensorsToo()
    {
        QCOMPARE(call(3).tensor("x").dtype(), DType::int32);
        QCOMPARE(call(3.0).tensor("x").dtype(), DType::float32);
        QCOMPARE(call(true).tensor("x").dtype(), DType::boolean);
        const Tensor matrix = call({{1, 2.5}, {3, 4}}).tensor("x");
        QCOMPARE(matrix.shape(), (Shape{2, 2}));
        QCOMPARE(valuesOf(matrix), (std::vector<double>{1, 2.5, 3, 4}));
        const Value array
            = {{"class_name", "__numpy__"}, {"config", {{"value", {1, 2}}, {"dtype", "float64"}}}};
        QCOMPARE(call(array).tensor("x").dtype(), DType::float64);
    }
    void listsMayHoldTensors()
    {
        const Tensor stacked = call(Value::array({tensorReference(0), {7, 8}})).tensor("x");
        QCOMPARE(valuesOf(stacked), (std::vector<double>{1, 2, 7, 8}));
        QCOMPARE(call(Value::array({tensorReference(0), 5})).tensors("x").size(), 2U);
    }
    void joinsOperandsAsKerasDoes()
    {
        const OperationCall one = call(tensorReference(0));
        QCOMPARE(one.joined({"x", "two"})[1].dtype(), DType::int32);
        QCOMPARE(one.joined({"x", "half"})[0].dtype(), DType::float32);
        QCOMPARE(one.joinedFloats({"x", "two"})[0].dtype(), DType::float32);
    }
    void readsConstants()
    {
        QCOMPARE(call(4).integers("x"), std::vector<int>{4});
        const Value tuple = {{"class_name", "__tuple__"}, {"items", {1, -1}}};
        QCOMPARE(*call(tuple).axes("x"), (std::vector<int>{1, -1}));
        QVERIFY(!call(1).axes("none"));
        QCOMPARE(call({-1, nullptr, 3}).shape("x"), (Shape{kUnknown, kUnknown, 3}));
        QCOMPARE(*call("int8").dtype("x"), DType::int8);
    }
    void refusesWhatIsOfAnotherKind()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, call("word").tensor("x"));
        QVERIFY_THROWS_EXCEPTION(ConfigError, call({{1, 2}, {3}}).tensor("x"));
        QVERIFY_THROWS_EXCEPTION(ConfigError, call(nullptr).tensor("x"));
        QVERIFY_THROWS_EXCEPTION(ConfigError, call(tensorReference(3)).tensor("x"));
        QVERIFY_THROWS_EXCEPTION(ConfigError, call(tensorReference(0)).integer("x"));
        QVERIFY_THROWS_EXCEPTION(ConfigError, call(1.5).integer("x"));
        QVERIFY_THROWS_EXCEPTION(ConfigError, call(1).flag("x"));
        QVERIFY_THROWS_EXCEPTION(ConfigError, call(1).text("x"));
        QVERIFY_THROWS_EXCEPTION(ConfigError, call("quaternion").dtype("x"));
        QVERIFY_THROWS_EXCEPTION(ConfigError, call({1, -2}).shape("x"));
    }
};

NW_TEST(OperationCallTest)

} // namespace netwright

#include "tst_operation_call.moc"
