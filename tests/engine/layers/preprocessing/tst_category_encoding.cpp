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

class CategoryEncodingTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "CategoryEncoding",
            .config = {{"num_tokens", 10}},
            .input = {2, 3},
            .output = {2, 10},
            .inputType = DType::int32});
        expectConforms({.layer = "CategoryEncoding",
            .config = {{"num_tokens", 10}, {"output_mode", "one_hot"}},
            .input = {2, 1},
            .output = {2, 10},
            .inputType = DType::int64});
    }
    // The examples of Keras's documentation.
    void encodesSamples()
    {
        const auto layer = create<Layer>("CategoryEncoding", {{"num_tokens", 4}});
        QCOMPARE(valuesOf(callLayer(*layer, {indices()}).output),
            (Numbers{1, 1, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1}));
    }
    void addsUpWeights()
    {
        const auto layer
            = create<Layer>("CategoryEncoding", {{"num_tokens", 4}, {"output_mode", "count"}});
        const Array weights = arrayOf({4, 2}, {0.1F, 0.2F, 0.1F, 0.1F, 0.2F, 0.3F, 0.4F, 0.2F});
        const Numbers expected{0.1, 0.2, 0, 0, 0.2, 0, 0, 0, 0, 0.2, 0.3, 0, 0, 0.2, 0, 0.4};
        QVERIFY(areClose(valuesOf(callLayer(*layer, {indices(), weights}).output), expected));
        CallContext context(CallContext::Mode::inference);
        const CallArguments named{.inputs = {constant(indices())},
            .masks = {},
            .named = {{"count_weights", {constant(weights)}}}};
        QVERIFY(areClose(valuesOf((*layer)(named, context)[0]), expected));
    }
    void refusesWhatDoesNotFit()
    {
        QVERIFY_EXCEPTION_THROWN(create<Layer>("CategoryEncoding"), ConfigError);
        QVERIFY_EXCEPTION_THROWN(
            create<Layer>("CategoryEncoding", {{"num_tokens", 0}}), ConfigError);
        QVERIFY_EXCEPTION_THROWN(
            create<Layer>("CategoryEncoding", {{"num_tokens", 2}, {"output_mode", "int"}}),
            ConfigError);
        QVERIFY_EXCEPTION_THROWN(
            create<Layer>("CategoryEncoding", {{"num_tokens", 2}, {"sparse", true}}), ConfigError);
        const auto layer = create<Layer>("CategoryEncoding", {{"num_tokens", 4}});
        QVERIFY_EXCEPTION_THROWN(
            callLayer(*layer, {indices(), arrayOf({4, 2}, std::vector<float>(8, 1))}), ConfigError);
        QVERIFY_EXCEPTION_THROWN(callLayer(*layer, {stringArray({1}, {"a"})}), ShapeError);
    }

private:
    static Array indices() { return Array::of<std::int32_t>({4, 2}, {0, 1, 0, 0, 1, 2, 3, 1}); }
};

NW_TEST(CategoryEncodingTest)

} // namespace netwright

#include "tst_category_encoding.moc"
