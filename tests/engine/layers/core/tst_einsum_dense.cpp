#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::counting;
using test::expectConforms;
using test::setWeight;
using test::valuesOf;

class EinsumDenseTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "EinsumDense",
            .config = {{"equation", "abc,cd->abd"}, {"output_shape", {nullptr, 6}},
                {"bias_axes", "d"}, {"activation", "tanh"}},
            .input = {2, 3, 4},
            .output = {2, 3, 6},
            .weights = 2});
    }
    void takesEllipses()
    {
        expectConforms({.layer = "EinsumDense",
            .config = {{"equation", "...x,xy->...y"}, {"output_shape", 5}, {"bias_axes", "y"}},
            .input = {2, 3, 2, 4},
            .output = {2, 3, 2, 5},
            .weights = 2});
        expectConforms({.layer = "EinsumDense",
            .config = {{"equation", "ab...,bc->ac..."}, {"output_shape", 5}, {"bias_axes", "c"}},
            .input = {2, 4, 3, 2},
            .output = {2, 5, 3, 2},
            .weights = 2});
        expectConforms({.layer = "EinsumDense",
            .config = {{"equation", "...ab,bc->...ac"}, {"output_shape", 5}},
            .input = {2, 4},
            .output = {2, 5},
            .weights = 1});
    }
    void madeShapes_data()
    {
        QTest::addColumn<QString>("equation");
        QTest::addColumn<QString>("biasAxes");
        QTest::addColumn<std::vector<int>>("output");
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<QString>("bias");
        const auto row = [](const char* equation, const char* biasAxes, std::vector<int> output,
                             const char* kernel, const char* bias) {
            QTest::addRow("%s %s", equation, biasAxes)
                << equation << biasAxes << output << kernel << bias;
        };
        // Of an input of the shape (5, 2, 3).
        row("abc,cde->abde", "de", {2, 4, 6}, "(3, 4, 6)", "(4, 6)");
        row("abc,cde->abde", "e", {2, 4, 6}, "(3, 4, 6)", "(6,)");
        row("abc,cde->abde", "d", {2, 4, 6}, "(3, 4, 6)", "(4, 1)");
        row("abc,cde->abde", "bd", {2, 4, 6}, "(3, 4, 6)", "(2, 4, 1)");
        row("abc,bcd->ad", "d", {4}, "(2, 3, 4)", "(4,)");
        row("abc,cb->ab", "b", {2}, "(3, 2)", "(2,)");
        row("ab...,bd->ad...", "d", {4}, "(2, 4)", "(4, 1)");
    }
    void madeShapes()
    {
        QFETCH(QString, equation);
        QFETCH(QString, biasAxes);
        QFETCH(std::vector<int>, output);
        QFETCH(QString, kernel);
        QFETCH(QString, bias);
        const auto layer = builtLayer("EinsumDense",
            {{"equation", equation.toStdString()}, {"output_shape", output},
                {"bias_axes", biasAxes.toStdString()}},
            {{5, 2, 3}});
        QCOMPARE(QString::fromStdString(layer->weights()[0]->spec.shape.text()), kernel);
        QCOMPARE(QString::fromStdString(layer->weights()[1]->spec.shape.text()), bias);
    }
    void multipliesAddsAndActivates()
    {
        const auto layer = builtLayer("EinsumDense",
            {{"equation", "ab,bc->ac"}, {"output_shape", 2}, {"bias_axes", "c"},
                {"activation", "relu"}},
            {{1, 2}});
        setWeight(*layer, "kernel", {1, -1, 2, -2});
        setWeight(*layer, "bias", {0.5, 0.5});
        const Array y = callLayer(*layer, {arrayOf({1, 2}, {3, 4})}).output;
        QVERIFY(areClose(valuesOf(y), {11.5, 0}));
    }
    void computesIntegersAsFloats()
    {
        expectConforms({.layer = "EinsumDense",
            .config = {{"equation", "ab,bc->ac"}, {"output_shape", 2}},
            .input = {2, 3},
            .output = {2, 2},
            .weights = 1,
            .inputType = DType::int32});
    }
    void writesItsLengthsAsAList()
    {
        const auto layer
            = create<Layer>("EinsumDense", {{"equation", "ab,bc->ac"}, {"output_shape", 2}});
        QCOMPARE(configOf(*layer)["output_shape"], Value::array({2}));
        QCOMPARE(configOf(*layer)["activation"], Value("linear"));
    }
    void refusesEquations_data()
    {
        QTest::addColumn<QString>("equation");
        for (const char* equation :
            {"ab,bc", "ab->ac", "ab,bc->ax", "ab,b1->a1", "...ab,bc->ac", "a...b,bc->a...c", ""})
            QTest::addRow("%s", equation) << QString(equation);
    }
    void refusesEquations()
    {
        QFETCH(QString, equation);
        QVERIFY_THROWS_EXCEPTION(ConfigError,
            create<Layer>(
                "EinsumDense", {{"equation", equation.toStdString()}, {"output_shape", 2}}));
    }
    void refusesABiasThatTheOutputHasNot()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError,
            create<Layer>("EinsumDense",
                {{"equation", "ab,bc->ac"}, {"output_shape", 2}, {"bias_axes", "b"}}));
    }
    void refusesShapesThatDoNotFit()
    {
        const auto refuses = [](const char* equation, const Value& output, const Shape& input) {
            QVERIFY_THROWS_EXCEPTION(ShapeError,
                builtLayer(
                    "EinsumDense", {{"equation", equation}, {"output_shape", output}}, {input}));
        };
        refuses("ab,bc->ac", 3, {2, 3, 4});
        refuses("ab,bc->ac", {3, 3}, {2, 3});
        refuses("abc,cd->abd", {5, 3}, {2, 4, 3});
        refuses("abc,cd->abd", {nullptr, nullptr}, {2, 4, 3});
        refuses("ab,bc->ac", 3, {2, kUnknown});
        const auto layer
            = builtLayer("EinsumDense", {{"equation", "ab,bc->ac"}, {"output_shape", 2}}, {{1, 2}});
        QVERIFY_THROWS_EXCEPTION(ShapeError, callLayer(*layer, {counting({1, 3})}));
    }
    void stopsMasks()
    {
        const auto layer
            = builtLayer("EinsumDense", {{"equation", "ab,bc->ac"}, {"output_shape", 2}}, {{1, 2}});
        const Tensor mask = placeholder({1}, DType::boolean);
        QVERIFY(!layer->computeMasks({.masks = {mask}}, Tensors(1)).front());
    }
    void countsTwoForEachMultiplyAdd()
    {
        const auto layer = builtLayer("EinsumDense",
            {{"equation", "abc,cde->abde"}, {"output_shape", {2, 4, 6}}}, {{5, 2, 3}});
        QCOMPARE(layer->flops({{5, 2, 3}}, {{5, 2, 4, 6}}), 2.0 * 5 * 2 * 4 * 6 * 3);
    }
};

NW_TEST(EinsumDenseTest)

} // namespace netwright

#include "tst_einsum_dense.moc"
