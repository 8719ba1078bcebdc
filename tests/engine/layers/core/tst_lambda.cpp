#include "engine/program/program.h"
#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::expectConforms;
using test::valuesOf;

class LambdaTest : public QObject {
    Q_OBJECT

    static Value pythonCode()
    {
        return {{"class_name", "__lambda__"},
            {"config", {{"code", "4wEAAAA="}, {"defaults", nullptr}, {"closure", nullptr}}}};
    }

private slots:
    void conforms()
    {
        expectConforms({.layer = "Lambda",
            .config = {{"function", "tanh(x) * 2 + mean(x, axis=-1, keepdims=True)"}},
            .input = {2, 4},
            .output = {2, 4}});
        expectConforms({.layer = "Lambda",
            .config = {{"function", "concatenate([x0 * scale, x1 ** 2], axis=1)"},
                {"arguments", {{"scale", 3}}}},
            .inputs = {{2, 4}, {2, 3}},
            .output = {2, 7}});
        expectConforms({.layer = "Lambda",
            .config = {{"function", "x[:, 1:, 0] @ ones([2, 5])"}},
            .input = {2, 3, 4},
            .output = {2, 5}});
    }
    void refusesAFormulaThatCannotBeRead()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Lambda", {{"function", "relu(x"}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Lambda"));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("Lambda", {{"function", "x"}, {"arguments", {1}}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, builtLayer("Lambda", {{"function", "z + 1"}}, {{1, 2}}));
    }
    void saysWhereItRefuses()
    {
        const auto layer = create<Layer>("Lambda", {{"function", "foo(x)"}});
        CallContext context(CallContext::Mode::inference);
        try {
            (*layer)({.inputs = {placeholder({1, 2})}}, context);
            QFAIL("There is no function foo.");
        } catch (const ConfigError& error) {
            QVERIFY(std::string(error.what()).find("column 1") != std::string::npos);
        }
    }
    // Keras's own: code, or the name of a function.
    void keepsPythonAndNeverRunsIt_data()
    {
        QTest::addColumn<QByteArray>("function");
        QTest::newRow("code") << QByteArray::fromStdString(pythonCode().dump());
        QTest::newRow("name") << QByteArray("\"my_function\"");
        QTest::newRow("Keras 2") << QByteArray("[\"4wEAAAA=\", null, null]");
    }
    void keepsPythonAndNeverRunsIt()
    {
        QFETCH(QByteArray, function);
        Config config = configOf(*create<Layer>("Lambda", {{"function", "x"}, {"name", "python"}}));
        config["function"] = Value::parse(function.toStdString());
        config["arguments"] = Value::object();
        config["output_shape"] = {5, nullptr};
        const Value entry = {{"class_name", "Lambda"}, {"config", config}};
        const auto layer = deserialize<Layer>(entry);
        QCOMPARE(configOf(*layer).dump(), config.dump());
        QVERIFY(!layer->refusal().empty());
        CallContext context(CallContext::Mode::inference);
        const Tensor x = placeholder({2, 3});
        const Tensors outputs = (*layer)({.inputs = {x}}, context);
        QCOMPARE(outputs.front().shape(), (Shape{2, 5, kUnknown}));
        config["output_shape"] = Value::array({5});
        const auto known = create<Layer>("Lambda", config);
        const Tensors made = (*known)({.inputs = {x}}, context);
        try {
            Program program({.inputs = {x}, .outputs = made});
            QFAIL("Code of Python must not run.");
        } catch (const ConfigError& error) {
            QCOMPARE(std::string(error.what()), known->refusal().english());
        }
    }
    void aFormulaHasNoRefusal()
    {
        QVERIFY(create<Layer>("Lambda", {{"function", "x + 1"}})->refusal().empty());
        QVERIFY(create<Layer>("Lambda", {{"function", "x1"}})->refusal().empty());
    }
};

NW_TEST(LambdaTest)

} // namespace netwright

#include "tst_lambda.moc"
