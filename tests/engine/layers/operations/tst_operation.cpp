#include "engine/layers/operations/operation.h"

#include "tests/support/gradient_check.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

namespace netwright {
using test::sample;
using test::tensorOf;
using test::valuesOf;

class OperationTest : public QObject {
    Q_OBJECT

    static Tensors called(
        const std::string& name, const Config& config, const Value& args, const Tensors& inputs)
    {
        const auto operation
            = create<Layer>(operationName(name), config.is_null() ? Config::object() : config);
        CallContext context(CallContext::Mode::inference);
        CallArguments arguments{.inputs = inputs};
        if (!args.is_null()) arguments.form = {{"args", args}, {"kwargs", Value::object()}};
        return (*operation)(arguments, context);
    }

    static void expectSmooth(const char* function, const Value& kwargs,
        const std::vector<Array>& inputs, bool hasSecond = true)
    {
        const Schema& schema = Registry::instance().get(Operation::kKind, function);
        test::expectGradients(
            [&](const Tensors& in) {
                Value args = Value::array();
                for (std::size_t i = 0; i < in.size(); ++i) args.push_back(tensorReference(i));
                return Operation::apply(schema, args, kwargs, in).front();
            },
            {.inputs = inputs, .hasSecond = hasSecond});
    }

private slots:
    void standsAmongLayersUnderItsKind()
    {
        const Registry& registry = Registry::instance();
        QVERIFY(
            registry.find("layer", "operation:NotEqual") == registry.find("operation", "NotEqual"));
        QVERIFY(registry.find("layer", "NotEqual") == nullptr);
        QVERIFY(registry.find("layer", "Add") != registry.find("layer", "operation:Add"));
        QVERIFY(registry.find("loss", "operation:Add") == nullptr);
        QVERIFY(registry.find("layer", "layer:Dense") == nullptr);
        for (const Schema* schema : registry.all("layer")) QVERIFY(schema->kind == "layer");
    }
    void writesOnlyWhatWasGivenInItsOrder()
    {
        const Config config = {{"name", "any"}, {"keepdims", false}, {"axis", -1}};
        const auto operation = create<Layer>("operation:Any", config);
        QCOMPARE(configOf(*operation).dump(), config.dump());
        const auto plain = create<Layer>("operation:Any", {{"name", "any"}});
        QCOMPARE(configOf(*plain).dump(), std::string(R"({"name":"any"})"));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("operation:Any", {{"axes", 1}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("operation:Reshape"));
    }
    void takesConstantsOnEitherSide()
    {
        const Tensor x = tensorOf({2}, {1, 3});
        const Value left = Value::array({2, tensorReference(0)});
        QCOMPARE(valuesOf(called("Subtract", {}, left, {x})[0]), (std::vector<double>{1, -1}));
        const Value right = Value::array({tensorReference(0), 2.0});
        QCOMPARE(valuesOf(called("Subtract", {}, right, {x})[0]), (std::vector<double>{-1, 1}));
    }
    void takesItsInputsInOrderWithoutAForm()
    {
        const Tensor a = tensorOf({2}, {1, 3}), b = tensorOf({2}, {5, 8});
        QCOMPARE(
            valuesOf(called("Subtract", {}, Value(), {a, b})[0]), (std::vector<double>{-4, -5}));
        QCOMPARE(called("Concatenate", {{"axis", 0}}, Value(), {a, b})[0].shape(), Shape{4});
        QVERIFY_THROWS_EXCEPTION(ConfigError, called("Subtract", {}, Value(), {a}));
    }
    void givesSeveralOutputs()
    {
        const Tensor x = placeholder({kUnknown, 6});
        const Tensors parts
            = called("Split", {{"indices_or_sections", 3}, {"axis", 1}}, Value(), {x});
        QCOMPARE(parts.size(), 3U);
        QCOMPARE(parts[1].shape(), (Shape{kUnknown, 2}));
    }
    void lengthsMayBeUnknown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("config");
        for (const char* name : {"Relu", "Sum", "Cumsum", "Cumprod", "Sort", "Median", "Diff",
                 "Tril", "Prod", "Transpose", "Flip", "Roll", "Ravel", "Argmax", "Logsumexp",
                 "Softmax", "Normalize", "LayerNorm", "Std", "Isnan", "Size", "Diagonal"})
            QTest::newRow(name) << QString(
                name) << QByteArray(QByteArray(name) == "Roll" ? R"({"shift": 1})" : "{}");
        QTest::newRow("Repeat") << QString("Repeat") << QByteArray(R"({"repeats": 2, "axis": 0})");
        QTest::newRow("Tile") << QString("Tile") << QByteArray(R"({"repeats": [2, 1, 3]})");
        QTest::newRow("Pad") << QString("Pad") << QByteArray(R"({"pad_width": 1})");
        QTest::newRow("Reshape") << QString("Reshape") << QByteArray(R"({"newshape": [-1, 12]})");
        QTest::newRow("Quantile") << QString("Trapezoid") << QByteArray(R"({"axis": 0})");
    }
    void lengthsMayBeUnknown()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, config);
        const Config settings = Value::parse(config.toStdString());
        const Tensor known
            = called(name.toStdString(), settings, Value(), {placeholder({2, 4, 3})})[0];
        const Tensor open
            = called(name.toStdString(), settings, Value(), {placeholder({kUnknown, 4, 3})})[0];
        QVERIFY(compatible(known.shape(), open.shape()));
        QCOMPARE(known.dtype(), open.dtype());
    }
    void makesNoMask()
    {
        const auto operation = create<Layer>("operation:Relu");
        const Tensor x = placeholder({2, 3});
        const Tensors masks = operation->computeMasks(
            {.inputs = {x}, .masks = {placeholder({2}, DType::boolean)}}, {x});
        QVERIFY(!masks.front());
    }
    void hasGradients()
    {
        const Array x = sample({2, 3, 4}), positive = sample({2, 3, 4}, 0.3, 2, 1);
        expectSmooth("prod", {{"axis", 1}}, {x});
        expectSmooth("cumprod", {{"axis", 1}}, {x});
        expectSmooth("std", {{"axis", -1}}, {x});
        expectSmooth("median", {{"axis", 1}}, {x});
        expectSmooth("logsumexp", {{"axis", 1}}, {x});
        expectSmooth("logaddexp", Value::object(), {x, positive});
        expectSmooth("power", Value::object(), {positive, x});
        expectSmooth("sort", {{"axis", 1}}, {x}, false);
        expectSmooth("take_along_axis", {{"indices", {{{0, 1, 2, 1}}}}, {"axis", 1}}, {x});
        expectSmooth("matmul", Value::object(), {sample({2, 3, 4}), sample({4, 2}, -1, 1, 2)});
        expectSmooth("normalize", {{"order", 3}}, {positive});
        expectSmooth("tile", {{"repeats", {2, 1, 2}}}, {x});
        expectSmooth("roll", {{"shift", 2}, {"axis", 1}}, {x});
        expectSmooth("layer_normalization", Value::object(), {x});
        expectSmooth("average_pool", {{"pool_size", 2}}, {x});
        expectSmooth("trace", {{"axis1", 1}, {"axis2", 2}}, {x});
    }
    void productsWithZerosHaveGradients()
    {
        Array x = sample({2, 4});
        x.set(1, 0);
        x.set(6, 0);
        expectSmooth("prod", {{"axis", 1}}, {x});
        expectSmooth("cumprod", {{"axis", 1}}, {x});
    }
    void refusesWhatCannotBe()
    {
        const Tensor x = placeholder({2, 3});
        const auto call
            = [&](const char* name, const Config& config) { called(name, config, Value(), {x}); };
        QVERIFY_THROWS_EXCEPTION(ShapeError, call("Reshape", {{"newshape", {4, 2}}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, call("Reshape", {{"newshape", "wide"}}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, call("Transpose", {{"axes", {0, 0}}}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, call("Sum", {{"axis", 5}}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, call("TopK", {{"k", 9}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, call("Pad", {{"pad_width", -1}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, call("Pad", {{"pad_width", 1}, {"mode", "odd"}}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, call("MaxPool", {{"pool_size", 2}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, call("Nonzero", Config::object()));
        QVERIFY_THROWS_EXCEPTION(ConfigError, call("Where", Config::object()));
        QVERIFY_THROWS_EXCEPTION(ShapeError, call("BitwiseNot", Config::object()));
        QVERIFY_THROWS_EXCEPTION(ConfigError, call("OneHot", {{"num_classes", 0}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, call("Normalize", {{"order", 0}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, call("ExpandDims", {{"axis", {0, 0}}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, call("Moveaxis", {{"source", {0, 1}}, {"destination", {1, 1}}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, called("Relu", {}, "x", {x}));
    }
    void refusesWhatWouldBeTooLarge()
    {
        const Tensor x = placeholder({2, 3}), vector = placeholder({3});
        const auto call = [](const char* name, const Config& config, const Tensor& input) {
            called(name, config, Value(), {input});
        };
        const int large = std::numeric_limits<int>::max();
        QVERIFY_THROWS_EXCEPTION(ConfigError, call("Repeat", {{"repeats", large}}, x));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, call("Pad", {{"pad_width", large}, {"mode", "wrap"}}, x));
        QVERIFY_THROWS_EXCEPTION(ConfigError, call("Diag", {{"k", -large - 1}}, vector));
        const Tensor open = placeholder({kUnknown});
        QCOMPARE(called("Diff", {{"n", large}}, Value(), {open})[0].shape(), Shape{kUnknown});
    }
    void takesPartsByAKey()
    {
        const Tensor x = tensorOf({5}, {0, 1, 2, 3, 4});
        const auto part = [&](const Value& key) {
            return called("GetItem", {}, Value::array({tensorReference(0), key}), {x})[0];
        };
        const auto slice = [](const Value& config) {
            return Value{{"class_name", "__slice__"}, {"config", config}};
        };
        const std::int64_t far = std::numeric_limits<std::int64_t>::min();
        const auto last = part(slice({{"start", nullptr}, {"stop", nullptr}, {"step", far}}));
        QCOMPARE(valuesOf(last), std::vector<double>{4});
        QCOMPARE(valuesOf(part(slice(5))).size(), 5U);
        QCOMPARE(
            valuesOf(part(Value::array({Value::array({-1, 1})}))), (std::vector<double>{4, 1}));
        const Value choice = Value::array({Value::array({true, false, true, false, true})});
        QVERIFY_THROWS_EXCEPTION(ConfigError, part(choice));
    }
    void saturatesAtTheEndsOfTheKind()
    {
        const Tensor x = tensorOf({3}, {-5, 7.5, 300});
        const Tensor y = called("SaturateCast", {{"dtype", "uint8"}}, Value(), {x})[0];
        QCOMPARE(y.dtype(), DType::uint8);
        QCOMPARE(valuesOf(y), (std::vector<double>{0, 7, 255}));
    }
    void spacesWholeNumbersDownwards()
    {
        const Config config = {{"num", 4}, {"dtype", "int32"}};
        const Tensor y = Operation::apply(Registry::instance().get(Operation::kKind, "Linspace"),
            Value::array({-1, 0}), config, {})
                             .front();
        QCOMPARE(valuesOf(y), (std::vector<double>{-1, -1, -1, 0}));
    }
    void windowsOfAnySteepnessAreFinite()
    {
        const Tensor y = Operation::apply(Registry::instance().get(Operation::kKind, "Kaiser"),
            Value::array({3}), {{"beta", 1e6}}, {})
                             .front();
        QCOMPARE(valuesOf(y), (std::vector<double>{0, 1, 0}));
    }
};

NW_TEST(OperationTest)

} // namespace netwright

#include "tst_operation.moc"
