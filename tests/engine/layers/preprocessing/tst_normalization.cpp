#include "engine/arrays/strings.h"
#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::callLayer;
using test::expectConforms;
using test::valuesOf;
using Numbers = std::vector<double>;

class NormalizationTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Normalization", .input = {2, 3}, .output = {2, 3}, .weights = 3});
        expectConforms({.layer = "Normalization",
            .config = {{"mean", {1, 2, 3}}, {"variance", {1, 4, 0.25}}},
            .input = {2, 2, 3},
            .output = {2, 2, 3}});
    }
    // The examples of Keras's documentation.
    void learnsMeanAndVariance()
    {
        const auto layer = create<Layer>("Normalization", {{"axis", nullptr}});
        QVERIFY(layer->adapts() && !layer->isAdapted());
        layer->adapt(arrayOf({5}, {1, 2, 3, 4, 5}));
        QVERIFY(layer->isAdapted());
        QVERIFY(areClose(valuesOf(callLayer(*layer, {arrayOf({3}, {1, 2, 3})}).output),
            {-1.4142135, -0.70710677, 0}));
    }
    void learnsForEachChannel()
    {
        const Array data = arrayOf({4, 3}, {0, 7, 4, 2, 9, 6, 0, 7, 4, 2, 9, 6});
        const auto layer = create<Layer>("Normalization");
        layer->adapt(data);
        QVERIFY(areClose(
            valuesOf(callLayer(*layer, {arrayOf({1, 3}, {0, 7, 4})}).output), {-1, -1, -1}));
        const auto inverse = create<Layer>("Normalization", {{"invert", true}});
        inverse->adapt(data);
        QVERIFY(areClose(
            valuesOf(callLayer(*inverse, {arrayOf({1, 3}, {1, 2, 3})}).output), {2, 10, 8}));
    }
    void learnsAlongSeveralAxes()
    {
        const auto layer = create<Layer>("Normalization", {{"axis", {2, 1}}});
        const Array data = arrayOf({2, 2, 2}, {0, 1, 2, 3, 4, 5, 6, 7});
        layer->adapt(data);
        QVERIFY(areClose(valuesOf(callLayer(*layer, {data}).output), {-1, -1, -1, -1, 1, 1, 1, 1}));
        QCOMPARE(configOf(*layer)["axis"], Value::array({2, 1}));
    }
    void learnsAlongAnAxisThatIsNotTheLast()
    {
        const auto layer = create<Layer>("Normalization", {{"axis", 1}});
        const Array data = arrayOf({2, 2, 2}, {0, 2, 10, 14, 0, 2, 10, 14});
        layer->adapt(data);
        QVERIFY(areClose(valuesOf(callLayer(*layer, {data}).output), {-1, 1, -1, 1, -1, 1, -1, 1}));
    }
    void takesMeanAndVariance()
    {
        const auto layer = create<Layer>("Normalization", {{"mean", 3}, {"variance", 2}});
        QVERIFY(areClose(valuesOf(callLayer(*layer, {arrayOf({3, 1}, {1, 2, 3})}).output),
            {-1.4142135, -0.70710677, 0}));
        const auto second = create<Layer>(
            "Normalization", {{"axis", 1}, {"mean", {0, 10}}, {"variance", {1, 4}}});
        QVERIFY(areClose(
            valuesOf(callLayer(*second, {arrayOf({1, 2, 3}, {1, 2, 3, 10, 12, 14})}).output),
            {1, 2, 3, 0, 1, 2}));
    }
    void aVarianceOfZeroDoesNotDivide()
    {
        const auto layer = create<Layer>("Normalization", {{"mean", 1}, {"variance", 0}});
        QVERIFY(areClose(valuesOf(callLayer(*layer, {arrayOf({1, 1}, {1})}).output), {0}));
    }
    void refusesWhatDoesNotFit()
    {
        QVERIFY_EXCEPTION_THROWN(create<Layer>("Normalization", {{"mean", 1}}), ConfigError);
        QVERIFY_EXCEPTION_THROWN(
            create<Layer>("Normalization", {{"mean", 1}, {"variance", {1, 2}}}), ConfigError);
        QVERIFY_EXCEPTION_THROWN(
            create<Layer>("Normalization", {{"mean", 1}, {"variance", -1}}), ConfigError);
        const auto far = create<Layer>("Normalization", {{"axis", 3}});
        QVERIFY_EXCEPTION_THROWN(callLayer(*far, {arrayOf({1, 1}, {1})}), ShapeError);
        const auto open = create<Layer>("Normalization", {{"axis", 0}});
        CallContext context(CallContext::Mode::inference);
        QVERIFY_EXCEPTION_THROWN(
            (*open)({.inputs = {placeholder({kUnknown, 2})}}, context), ShapeError);
        const auto wrong = create<Layer>("Normalization", {{"mean", {1, 2}}, {"variance", {1, 2}}});
        QVERIFY_EXCEPTION_THROWN(callLayer(*wrong, {arrayOf({1, 3}, {1, 2, 3})}), ShapeError);
        QVERIFY_EXCEPTION_THROWN(wrong->adapt(arrayOf({1, 2}, {1, 2})), ConfigError);
        const auto layer = create<Layer>("Normalization");
        layer->adapt(arrayOf({2, 2}, {1, 2, 3, 4}));
        QVERIFY_EXCEPTION_THROWN(layer->adapt(arrayOf({1, 3}, {1, 2, 3})), ShapeError);
        QVERIFY_EXCEPTION_THROWN(layer->adapt(Array(Shape{1, 2, 2}, DType::float32)), ShapeError);
        QVERIFY_EXCEPTION_THROWN(layer->adapt(stringArray({1, 2}, {"a", "b"})), ShapeError);
    }
};

NW_TEST(NormalizationTest)

} // namespace netwright

#include "tst_normalization.moc"
