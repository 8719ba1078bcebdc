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

class HashingTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Hashing",
            .config = {{"num_bins", 3}, {"dtype", "int64"}},
            .input = {2, 3},
            .output = {2, 3},
            .inputType = DType::int32});
        expectConforms({.layer = "Hashing",
            .config = {{"num_bins", 4}, {"output_mode", "one_hot"}, {"dtype", "float32"}},
            .input = {2, 3},
            .output = {2, 3, 4},
            .inputType = DType::string});
    }
    // The examples of Keras's documentation.
    void binsAreThoseOfKeras()
    {
        const std::vector<std::string> letters{"A", "B", "C", "D", "E"};
        QCOMPARE(bins({{"num_bins", 3}}, letters), (Numbers{1, 0, 1, 1, 2}));
        QCOMPARE(bins({{"num_bins", 3}, {"salt", {133, 137}}}, letters), (Numbers{1, 2, 1, 0, 2}));
        QCOMPARE(bins({{"num_bins", 3}, {"salt", 133}}, letters), (Numbers{0, 0, 2, 1, 0}));
        QCOMPARE(bins({{"num_bins", 3}, {"mask_value", ""}}, {"A", "B", "", "C", "D"}),
            (Numbers{1, 1, 0, 2, 2}));
    }
    // Source: hashing_test.py of Keras: whole numbers are hashed as their decimal text.
    void numbersAreHashedAsText()
    {
        const auto layer = create<Layer>("Hashing", {{"num_bins", 3}});
        const Array numbers = Array::of<std::int32_t>({5, 1}, {0, 1, 2, 3, 4});
        const Array y = callLayer(*layer, {numbers}).output;
        QCOMPARE(y.dtype(), DType::int64);
        QCOMPARE(valuesOf(y), (Numbers{1, 0, 1, 0, 2}));
        QCOMPARE(valuesOf(y), bins({{"num_bins", 3}}, {"0", "1", "2", "3", "4"}));
    }
    void aMaskedNumberGetsTheFirstBin()
    {
        const auto layer = create<Layer>("Hashing", {{"num_bins", 3}, {"mask_value", 1}});
        const Array y = callLayer(*layer, {Array::of<std::int64_t>({3, 1}, {0, 1, 2})}).output;
        QCOMPARE(y.at(1), 0.0);
        QVERIFY(y.at(0) >= 1 && y.at(2) >= 1);
    }
    void encodesSamples()
    {
        const auto layer = create<Layer>("Hashing", {{"num_bins", 3}, {"output_mode", "count"}});
        const Array y = callLayer(*layer, {stringArray({1, 5}, {"A", "B", "C", "D", "E"})}).output;
        QCOMPARE(y.dtype(), DType::float32);
        QCOMPARE(valuesOf(y), (Numbers{1, 3, 1}));
    }
    void aSaltIsWrittenAsTwoNumbers()
    {
        const auto layer = create<Layer>("Hashing", {{"num_bins", 3}, {"salt", 133}});
        QCOMPARE(configOf(*layer)["salt"], Value::array({133, 133}));
    }
    void refusesWhatDoesNotFit()
    {
        const auto refuses = [](Config config) {
            config["num_bins"] = config.value("num_bins", 3);
            try {
                create<Layer>("Hashing", config);
            } catch (const ConfigError&) {
                return true;
            }
            return false;
        };
        QVERIFY(refuses({{"num_bins", 0}}));
        QVERIFY(refuses({{"salt", "x"}}));
        QVERIFY(refuses({{"salt", {1, 2, 3}}}));
        QVERIFY(refuses({{"sparse", true}}));
        QVERIFY(refuses({{"dtype", "float32"}}));
        QVERIFY(refuses({{"output_mode", "other"}}));
        const auto layer = create<Layer>("Hashing", {{"num_bins", 3}, {"mask_value", ""}});
        QVERIFY_EXCEPTION_THROWN(
            callLayer(*layer, {Array::of<std::int32_t>({1}, {1})}), ShapeError);
    }

private:
    static Numbers bins(const Config& config, const std::vector<std::string>& texts)
    {
        const auto layer = create<Layer>("Hashing", config);
        const auto rows = static_cast<Dimension>(texts.size());
        return valuesOf(callLayer(*layer, {stringArray({rows, 1}, texts)}).output);
    }
};

NW_TEST(HashingTest)

} // namespace netwright

#include "tst_hashing.moc"
