#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::counting;

class LayerTest : public QObject {
    Q_OBJECT
private slots:
    void namesTheLayerInErrors()
    {
        const auto layer = create<Layer>("Dense", {{"units", 2}, {"name", "head"}});
        CallContext context(CallContext::Mode::inference);
        context.enter("model");
        try {
            (*layer)({.inputs = {placeholder({2})}}, context);
            QFAIL("no error");
        } catch (const ShapeError& error) {
            const QString sentence = QString::fromStdString(error.what());
            QVERIFY2(sentence.startsWith("model/head: Dense: "), qPrintable(sentence));
        }
        QCOMPARE(context.path(), std::string("model"));
    }
    void doesNotNameItTwice()
    {
        const auto layer = create<Layer>("Dense", {{"units", 2}});
        CallContext context(CallContext::Mode::inference);
        try {
            (*layer)({.inputs = {placeholder({2})}}, context);
            QFAIL("no error");
        } catch (const ShapeError& error) {
            QVERIFY(QString::fromStdString(error.what()).startsWith("Dense: the input"));
        }
    }
    void isBuiltByItsFirstCall()
    {
        const auto layer = create<Layer>("Dense", {{"units", 2}});
        QVERIFY(!layer->isBuilt());
        CallContext context(CallContext::Mode::inference);
        (*layer)({.inputs = {placeholder({kUnknown, 3})}}, context);
        (*layer)({.inputs = {placeholder({5, 3})}}, context);
        QVERIFY(layer->isBuilt());
        QCOMPARE(layer->buildShapes(), (std::vector<Shape>{{kUnknown, 3}}));
        QCOMPARE(layer->weights().size(), std::size_t{2});
    }
    void keepsNoWeightsOfABuildThatFailed()
    {
        const auto layer = create<Layer>("BatchNormalization", {{"axis", 1}});
        CallContext context(CallContext::Mode::inference);
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, (*layer)({.inputs = {placeholder({2, kUnknown})}}, context));
        QVERIFY(!layer->isBuilt());
        QVERIFY(layer->weights().empty());
    }
    void prefixesThePathsOfItsWeights()
    {
        const auto layer = builtLayer("Dense", {{"units", 2}}, {{1, 3}});
        layer->setPath("model/dense");
        QCOMPARE(
            layer->weights().front()->weight.variable().path, std::string("model/dense/kernel"));
    }
    void castsFloatsToItsType()
    {
        const auto layer = create<Layer>("Identity", {{"dtype", "float64"}});
        QCOMPARE(callLayer(*layer, {counting({2, 2})}).output.dtype(), DType::float64);
        const Array whole = counting({2, 2}).cast(DType::int32);
        QCOMPARE(callLayer(*layer, {whole}).output.dtype(), DType::int32);
    }
    void addsThePenaltyOnItsOutput()
    {
        const Config penalty = {{"class_name", "L1"}, {"config", {{"l1", 0.5}}}};
        const auto layer = create<Layer>("Identity", {{"activity_regularizer", penalty}});
        const auto called = callLayer(*layer, {arrayOf({2, 2}, {1, -2, 3, -4})});
        QVERIFY(std::abs(called.loss - 5) < 1e-6);
    }
    void trainsNothingWhenFrozen()
    {
        const auto layer = builtLayer("Dense", {{"units", 2}, {"trainable", false}}, {{1, 3}});
        QVERIFY(layer->trainableWeights().empty());
        QCOMPARE(layer->weights().size(), std::size_t{2});
    }
    void writesTheCommonSettingsAsKerasDoes()
    {
        const auto layer = create<Layer>("Identity", {{"name", "same"}});
        const Value expected = Value::parse(R"({"name": "same", "trainable": true, "dtype":
            {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "float32"},
            "registered_name": null}})");
        QCOMPARE(configOf(*layer), expected);
    }
    void dropsWhatKeras2WroteForAnyLayer()
    {
        const Value old = Value::parse(R"({"class_name": "Dense",
            "config": {"units": 2, "dtype": "float32", "batch_input_shape": [null, 3]}})");
        QVERIFY(deserialize<Layer>(old)->unknownKeys().empty());
    }
};

NW_TEST(LayerTest)

} // namespace netwright

#include "tst_layer.moc"
