#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::counting;
using test::expectConforms;
using test::setWeight;
using test::valuesOf;

class RMSNormalizationTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RMSNormalization",
            .config = {{"epsilon", 1e-3}},
            .input = {3, 4},
            .output = {3, 4},
            .weights = 1});
    }
    void takesSeveralAxes()
    {
        expectConforms({.layer = "RMSNormalization",
            .config = {{"axis", {2, 1}}},
            .input = {2, 3, 2},
            .output = {2, 3, 2},
            .weights = 1});
        const auto layer = builtLayer("RMSNormalization", {{"axis", {2, 1}}}, {{2, 3, 4}});
        QCOMPARE(layer->weights().front()->spec.shape, (Shape{3, 4}));
    }
    void dividesByTheRootOfTheMeanSquare()
    {
        const auto layer = builtLayer("RMSNormalization", {{"epsilon", 0.0}}, {{1, 2}});
        setWeight(*layer, "scale", {1, 10});
        const Array y = callLayer(*layer, {arrayOf({1, 2}, {1, 7})}).output;
        QVERIFY(areClose(valuesOf(y), {0.2, 14}));
    }
    void stopsMasks()
    {
        const auto layer = builtLayer("RMSNormalization", Config::object(), {{1, 2}});
        const Tensor mask = placeholder({1}, DType::boolean);
        QVERIFY(!layer->computeMasks({.masks = {mask}}, Tensors(1)).front());
    }
    void refusesAxesThatAreNotThere()
    {
        const auto refuses = [](int axis, const Shape& shape) {
            QVERIFY_THROWS_EXCEPTION(
                ShapeError, builtLayer("RMSNormalization", {{"axis", axis}}, {shape}));
        };
        refuses(2, {2, 3});
        refuses(-1, {2, kUnknown});
    }
    void refusesAnotherLengthThanItWasBuiltFor()
    {
        const auto layer = builtLayer("RMSNormalization", Config::object(), {{1, 2}});
        QVERIFY_THROWS_EXCEPTION(ShapeError, callLayer(*layer, {counting({1, 3})}));
    }
};

NW_TEST(RMSNormalizationTest)

} // namespace netwright

#include "tst_rms_normalization.moc"
