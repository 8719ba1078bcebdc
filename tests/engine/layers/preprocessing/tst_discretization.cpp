#include "engine/arrays/strings.h"
#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

#include <cmath>
#include <limits>

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::callLayer;
using test::expectConforms;
using test::valuesOf;
using Numbers = std::vector<double>;

class DiscretizationTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Discretization",
            .config = {{"bin_boundaries", {-1, 0, 1}}, {"output_mode", "one_hot"}},
            .input = {2, 3},
            .output = {2, 3, 4}});
        expectConforms({.layer = "Discretization",
            .config = {{"bin_boundaries", {-1, 0, 1}}},
            .input = {2, 3},
            .output = {2, 3}});
    }
    // The examples of Keras's documentation.
    void sortsNumbersIntoBins()
    {
        const auto layer = create<Layer>("Discretization", {{"bin_boundaries", {0, 1, 2}}});
        QCOMPARE(
            valuesOf(callLayer(*layer, {samples()}).output), (Numbers{0, 2, 3, 1, 1, 3, 2, 1}));
    }
    void findsBins()
    {
        const auto layer = create<Layer>("Discretization", {{"num_bins", 4}});
        QVERIFY(layer->adapts() && !layer->isAdapted());
        layer->adapt(samples());
        QVERIFY(layer->isAdapted());
        QCOMPARE(
            valuesOf(callLayer(*layer, {samples()}).output), (Numbers{0, 2, 3, 2, 1, 3, 3, 1}));
        const auto again = create<Layer>("Discretization", configOf(*layer));
        QCOMPARE(configOf(*again), configOf(*layer));
    }
    void whatIsNoNumberBoundsNoBin()
    {
        const float nan = std::numeric_limits<float>::quiet_NaN();
        const auto layer = create<Layer>("Discretization", {{"num_bins", 9}});
        layer->adapt(arrayOf({4}, {nan, 2, nan, 1}));
        const Value boundaries = configOf(*layer)["bin_boundaries"];
        QVERIFY(!boundaries.empty());
        for (const Value& boundary : boundaries) QVERIFY(std::isfinite(boundary.get<double>()));
        QCOMPARE(valuesOf(callLayer(*layer, {arrayOf({1}, {0.5F})}).output), (Numbers{0}));
    }
    void countsBins()
    {
        const auto layer = create<Layer>(
            "Discretization", {{"bin_boundaries", {0, 1, 2}}, {"output_mode", "count"}});
        QCOMPARE(
            valuesOf(callLayer(*layer, {samples()}).output), (Numbers{1, 1, 1, 1, 0, 2, 1, 1}));
    }
    void wholeNumbersAreTakenToo()
    {
        const auto layer = create<Layer>("Discretization", {{"bin_boundaries", {0.5, 1.5}}});
        const Array numbers = Array::of<std::int32_t>({3}, {0, 1, 2});
        QCOMPARE(valuesOf(callLayer(*layer, {numbers}).output), (Numbers{0, 1, 2}));
    }
    void refusesWhatDoesNotFit()
    {
        QVERIFY_EXCEPTION_THROWN(create<Layer>("Discretization"), ConfigError);
        QVERIFY_EXCEPTION_THROWN(
            create<Layer>("Discretization", {{"bin_boundaries", {1, 0}}}), ConfigError);
        QVERIFY_EXCEPTION_THROWN(create<Layer>("Discretization", {{"num_bins", -1}}), ConfigError);
        QVERIFY_EXCEPTION_THROWN(
            create<Layer>("Discretization", {{"num_bins", 2}, {"epsilon", 0}}), ConfigError);
        const auto fixed = create<Layer>("Discretization", {{"bin_boundaries", {0}}});
        QVERIFY_EXCEPTION_THROWN(fixed->adapt(samples()), ConfigError);
        const auto open = create<Layer>("Discretization", {{"num_bins", 2}});
        QVERIFY_EXCEPTION_THROWN(callLayer(*open, {samples()}), ConfigError);
        QVERIFY_EXCEPTION_THROWN(open->adapt(Array(Shape{0}, DType::float32)), ShapeError);
        QVERIFY_EXCEPTION_THROWN(open->adapt(stringArray({1}, {"a"})), ShapeError);
    }

private:
    static Array samples() { return arrayOf({2, 4}, {-1.5F, 1, 3.4F, 0.5F, 0, 3, 1.3F, 0}); }
};

NW_TEST(DiscretizationTest)

} // namespace netwright

#include "tst_discretization.moc"
