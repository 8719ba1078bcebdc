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

class IntegerLookupTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "IntegerLookup",
            .config = {{"vocabulary", {2, 4, 6}}},
            .input = {2, 3},
            .output = {2, 3},
            .inputType = DType::int32});
        expectConforms({.layer = "IntegerLookup",
            .config = {{"vocabulary", {2, 4, 6}}, {"output_mode", "count"}},
            .input = {2, 3},
            .output = {2, 4},
            .inputType = DType::int64});
    }
    // The examples of Keras's documentation.
    void turnsNumbersIntoIndices()
    {
        const Array y = looked({{"vocabulary", words()}}, {2, 3}, {12, 1138, 42, 42, 1000, 36});
        QCOMPARE(y.dtype(), DType::int64);
        QCOMPARE(valuesOf(y), (Numbers{1, 3, 4, 4, 0, 2}));
    }
    void unknownNumbersAreSpreadByTheirRemainder()
    {
        const Config config{{"vocabulary", words()}, {"num_oov_indices", 2}};
        QCOMPARE(valuesOf(looked(config, {2, 3}, {12, 1138, 42, 37, 1000, 36})),
            (Numbers{2, 4, 5, 1, 0, 3}));
        QCOMPARE(valuesOf(looked(config, {1}, {-3})), (Numbers{1}));
    }
    void encodesThem()
    {
        const std::vector<std::int64_t> data{12, 1138, 42, 42, 42, 7, 36, 7};
        const Config counted{{"vocabulary", words()}, {"output_mode", "count"}};
        QCOMPARE(valuesOf(looked(counted, {2, 4}, data)), (Numbers{0, 1, 0, 1, 2, 2, 0, 1, 0, 1}));
        const Config weighted{{"vocabulary", {-1, 12, 36, 1138, 42}}, {"output_mode", "tf_idf"},
            {"idf_weights", {0.9, 0.25, 0.75, 0.6, 0.4}}};
        QVERIFY(areClose(valuesOf(looked(weighted, {2, 4}, data)),
            {0, 0.25, 0, 0.6, 0.8, 1.8, 0, 0.75, 0, 0.4}));
    }
    void turnsIndicesBack()
    {
        const Config config{{"vocabulary", words()}, {"invert", true}};
        QCOMPARE(valuesOf(looked(config, {2, 3}, {1, 3, 4, 4, 0, 2})),
            (Numbers{12, 1138, 42, 42, -1, 36}));
    }
    void aMaskIsIndexZero()
    {
        const Config config{{"vocabulary", {5, 6}}, {"mask_token", 0}};
        QCOMPARE(valuesOf(looked(config, {1, 4}, {0, 5, 6, 9})), (Numbers{0, 2, 3, 1}));
    }
    void keepsNumbersOf64Bits()
    {
        const std::int64_t large = std::int64_t(1) << 60;
        QCOMPARE(
            valuesOf(looked({{"vocabulary", {large}}}, {2}, {large, large + 1})), (Numbers{1, 0}));
    }
    void learnsTheMostFrequentFirst()
    {
        const auto layer = create<Layer>("IntegerLookup");
        layer->adapt(Array::of<std::int32_t>({6}, {3, -5, 3, 8, -5, 1}));
        QCOMPARE(configOf(*layer)["vocabulary"], Value::array({3, -5, 8, 1}));
    }
    void refusesWhatDoesNotFit()
    {
        QVERIFY_EXCEPTION_THROWN(
            create<Layer>("IntegerLookup", {{"vocabulary", {1.5}}}), ConfigError);
        QVERIFY_EXCEPTION_THROWN(
            create<Layer>("IntegerLookup", {{"vocabulary", {1, 1}}}), ConfigError);
        QVERIFY_EXCEPTION_THROWN(
            create<Layer>("IntegerLookup", {{"vocabulary_dtype", "int32"}}), ConfigError);
        const auto layer = create<Layer>("IntegerLookup");
        QVERIFY_EXCEPTION_THROWN(callLayer(*layer, {stringArray({1}, {"1"})}), ShapeError);
        QVERIFY_EXCEPTION_THROWN(layer->adapt(stringArray({1}, {"1"})), ShapeError);
    }

private:
    static Value words() { return {12, 36, 1138, 42}; }
    static Array looked(
        const Config& config, const Shape& shape, const std::vector<std::int64_t>& numbers)
    {
        const auto layer = create<Layer>("IntegerLookup", config);
        return callLayer(*layer, {Array::of(shape, numbers)}).output;
    }
};

NW_TEST(IntegerLookupTest)

} // namespace netwright

#include "tst_integer_lookup.moc"
