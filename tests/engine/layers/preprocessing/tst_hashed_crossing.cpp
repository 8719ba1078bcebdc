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

class HashedCrossingTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "HashedCrossing",
            .config = {{"num_bins", 5}, {"dtype", "int64"}},
            .inputs = {{4, 1}, {4, 1}},
            .output = {4, 1},
            .inputType = DType::int32});
        expectConforms({.layer = "HashedCrossing",
            .config = {{"num_bins", 5}, {"output_mode", "one_hot"}, {"dtype", "float32"}},
            .inputs = {{4}, {4}},
            .output = {4, 5},
            .inputType = DType::string});
    }
    // The example of Keras's documentation.
    void binsAreThoseOfKeras()
    {
        const auto layer = create<Layer>("HashedCrossing", {{"num_bins", 5}});
        const Array y = callLayer(*layer, {letters(), numbers()}).output;
        QCOMPARE(y.dtype(), DType::int64);
        QCOMPARE(valuesOf(y), (Numbers{1, 4, 1, 1, 3}));
    }
    void encodesBins()
    {
        const auto layer
            = create<Layer>("HashedCrossing", {{"num_bins", 5}, {"output_mode", "one_hot"}});
        const Array y = callLayer(*layer, {letters(), numbers()}).output;
        QCOMPARE(y.shape(), (Shape{5, 5}));
        QCOMPARE(y.dtype(), DType::float32);
        QCOMPARE(y.at(1) + y.at(9) + y.at(11) + y.at(16) + y.at(23), 5.0);
    }
    void refusesWhatDoesNotFit()
    {
        QVERIFY_EXCEPTION_THROWN(create<Layer>("HashedCrossing"), ConfigError);
        QVERIFY_EXCEPTION_THROWN(
            create<Layer>("HashedCrossing", {{"num_bins", 5}, {"sparse", true}}), ConfigError);
        QVERIFY_EXCEPTION_THROWN(
            create<Layer>("HashedCrossing", {{"num_bins", 5}, {"output_mode", "count"}}),
            ConfigError);
        const auto layer = create<Layer>("HashedCrossing", {{"num_bins", 5}});
        QVERIFY_EXCEPTION_THROWN(callLayer(*layer, {letters()}), ShapeError);
        QVERIFY_EXCEPTION_THROWN(callLayer(*layer, {letters(), arrayOf({5}, {1, 2, 3, 4, 5})}),
            ShapeError); // no whole numbers
        QVERIFY_EXCEPTION_THROWN(
            callLayer(*layer,
                {Array::of<std::int32_t>({1, 2}, {1, 2}), Array::of<std::int32_t>({1, 2}, {1, 2})}),
            ShapeError);
    }

private:
    static Array letters() { return stringArray({5}, {"A", "B", "A", "B", "A"}); }
    static Array numbers() { return Array::of<std::int32_t>({5}, {101, 101, 101, 102, 102}); }
};

NW_TEST(HashedCrossingTest)

} // namespace netwright

#include "tst_hashed_crossing.moc"
