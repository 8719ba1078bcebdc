#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::expectConforms;
using test::setWeight;
using test::valuesOf;

class PReLUTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "PReLU", .input = {3, 2, 4}, .output = {3, 2, 4}, .weights = 1});
    }
    void sharesSlopesAlongAxes()
    {
        expectConforms({.layer = "PReLU",
            .config = {{"shared_axes", {1, 2}}},
            .input = {2, 3, 3, 2},
            .output = {2, 3, 3, 2},
            .weights = 1});
        const auto layer = builtLayer("PReLU", {{"shared_axes", 1}}, {{1, 5, 3}});
        QCOMPARE(layer->weights().front()->spec.shape, (Shape{1, 3}));
    }
    void learnsTheSlope()
    {
        const auto layer = builtLayer("PReLU", Config::object(), {{1, 2}});
        setWeight(*layer, "alpha", {0.5, 3});
        const Array y = callLayer(*layer, {arrayOf({1, 2}, {-2, -2})}).output;
        QVERIFY(areClose(valuesOf(y), {-1, -6}));
    }
    void takesWholeNumbers()
    {
        const auto layer = builtLayer("PReLU", Config::object(), {{1, 2}});
        setWeight(*layer, "alpha", {0.5, 3});
        const Array y = callLayer(*layer, {arrayOf({1, 2}, {-2, 2}).cast(DType::int32)}).output;
        QVERIFY(areClose(valuesOf(y), {-1, 2}));
    }
    void needsToKnowTheLengthsThatItDoesNotShare()
    {
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("PReLU", Config::object(), {{2, kUnknown, 3}}));
        builtLayer("PReLU", {{"shared_axes", {1}}}, {{2, kUnknown, 3}});
    }
};

NW_TEST(PReLUTest)

} // namespace netwright

#include "tst_p_re_lu.moc"
