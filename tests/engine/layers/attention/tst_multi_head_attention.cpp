#include "engine/ops/math.h"
#include "engine/ops/shape.h"
#include "tests/engine/layers/attention/attention_call.h"
#include "tests/support/conforms.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::builtLayer;
using test::called;
using test::expectConforms;
using test::maskOf;
using test::someValues;
using test::valuesOf;

class MultiHeadAttentionTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "MultiHeadAttention",
            .config = {{"num_heads", 2}, {"key_dim", 3}},
            .inputs = {{2, 3, 4}, {2, 5, 4}},
            .output = {2, 3, 4},
            .weights = 8});
    }
    void conformsWithOtherWidths()
    {
        expectConforms({.layer = "MultiHeadAttention",
            .config = {{"num_heads", 2}, {"key_dim", 3}, {"value_dim", 2}, {"use_bias", false},
                {"output_shape", {2, 3}}},
            .inputs = {{2, 3, 4}, {2, 5, 3}, {2, 5, 6}},
            .output = {2, 3, 2, 3},
            .weights = 4});
    }
    void conformsWithDropout()
    {
        expectConforms({.layer = "MultiHeadAttention",
            .config = {{"num_heads", 2}, {"key_dim", 3}, {"dropout", 0.3}},
            .inputs = {{2, 3, 4}, {2, 5, 4}},
            .output = {2, 3, 4},
            .weights = 8,
            .isRandom = true});
    }
    void conformsOverTwoAxes()
    {
        expectConforms({.layer = "MultiHeadAttention",
            .config = {{"num_heads", 2}, {"key_dim", 2}},
            .inputs = {{2, 2, 3, 4}, {2, 3, 2, 4}},
            .output = {2, 2, 3, 4},
            .weights = 8});
    }
    void conformsOverOneOfTwoAxes()
    {
        for (const int axis : {1, 2, -2})
            expectConforms({.layer = "MultiHeadAttention",
                .config = {{"num_heads", 2}, {"key_dim", 2}, {"attention_axes", axis}},
                .inputs = {{2, 2, 3, 4}, {2, 2, 3, 4}},
                .output = {2, 2, 3, 4},
                .weights = 8});
    }
    void hasWeightsOfKerassShapes()
    {
        const auto layer = builtLayer("MultiHeadAttention",
            {{"num_heads", 2}, {"key_dim", 3}, {"value_dim", 5}}, {{1, 3, 4}, {1, 5, 6}});
        std::vector<Shape> shapes;
        for (const LayerWeight* weight : layer->weights()) shapes.push_back(weight->spec.shape);
        QCOMPARE(shapes,
            (std::vector<Shape>{
                {4, 2, 3}, {2, 3}, {6, 2, 3}, {2, 3}, {6, 2, 5}, {2, 5}, {2, 5, 4}, {4}}));
    }
    // Attention over one axis is that of each place of the others.
    void otherAxesAreLikeTheBatch()
    {
        const auto whole = create<Layer>(
            "MultiHeadAttention", {{"num_heads", 2}, {"key_dim", 3}, {"attention_axes", {2}}});
        const auto rows = create<Layer>("MultiHeadAttention", {{"num_heads", 2}, {"key_dim", 3}});
        const Tensor query = someValues({2, 3, 4, 5}), value = someValues({2, 3, 6, 5}, 1);
        const CallArguments arguments{.inputs = {query, value}};
        const CallArguments byRow{
            .inputs = {ops::reshape(query, {6, 4, 5}), ops::reshape(value, {6, 6, 5})}};
        called(*whole, arguments);
        called(*rows, byRow);
        QVERIFY(areClose(
            valuesOf(called(*whole, arguments).front()), valuesOf(called(*rows, byRow).front())));
    }
    // Over two axes it is that over one that holds both.
    void severalAxesAreLikeOne()
    {
        const auto whole = create<Layer>("MultiHeadAttention", {{"num_heads", 2}, {"key_dim", 3}});
        const auto flat = create<Layer>("MultiHeadAttention", {{"num_heads", 2}, {"key_dim", 3}});
        const Tensor query = someValues({2, 3, 4, 5}), value = someValues({2, 2, 3, 5}, 1);
        CallArguments arguments{.inputs = {query, value}};
        CallArguments byOne{
            .inputs = {ops::reshape(query, {2, 12, 5}), ops::reshape(value, {2, 6, 5})}};
        const Tensor mask
            = ops::cast(ops::greater(someValues({2, 3, 4, 2, 3}, 2), 0), DType::boolean);
        arguments.named["attention_mask"] = {mask};
        byOne.named["attention_mask"] = {ops::reshape(mask, {2, 12, 6})};
        for (CallArguments* each : {&arguments, &byOne})
            each->options["return_attention_scores"] = true;
        called(*whole, arguments);
        called(*flat, byOne);
        const Tensors a = called(*whole, arguments), b = called(*flat, byOne);
        QCOMPARE(a[1].shape(), (Shape{2, 2, 3, 4, 2, 3}));
        QVERIFY(areClose(valuesOf(a[0]), valuesOf(b[0])));
        QVERIFY(areClose(valuesOf(a[1]), valuesOf(b[1])));
    }
    // As Keras 3.12 does it: the query's mask is that which the query carries.
    void heedsTheQuerysOwnMask()
    {
        const auto layer = create<Layer>("MultiHeadAttention", {{"num_heads", 1}, {"key_dim", 2}});
        CallArguments arguments{.inputs = {someValues({1, 2, 3}), someValues({1, 4, 3}, 1)}};
        called(*layer, arguments);
        const auto plain = valuesOf(called(*layer, arguments).front());
        arguments.named["query_mask"] = {maskOf({1, 2}, {0, 1})};
        QVERIFY(areClose(valuesOf(called(*layer, arguments).front()), plain));
        arguments.masks = {maskOf({1, 2}, {0, 1})};
        const auto masked = valuesOf(called(*layer, arguments).front());
        QVERIFY(!areClose({masked[0]}, {plain[0]}) && areClose({masked[3]}, {plain[3]}));
    }
    void writesItsWidthsAsKerasDoes()
    {
        const Config config{{"num_heads", 2}, {"key_dim", 3}, {"output_shape", 7}};
        const Config written = configOf(*create<Layer>("MultiHeadAttention", config));
        QCOMPARE(written["value_dim"], Value(3));
        QCOMPARE(written["output_shape"], Value::array({7}));
        QVERIFY(!written.contains("flash_attention"));
    }
    void refusesWhatDoesNotFit()
    {
        const auto refuses = [](const Config& more, const std::vector<Shape>& shapes) {
            Config config{{"num_heads", 2}, {"key_dim", 3}};
            for (const auto& [key, value] : more.items()) config[key] = value;
            QVERIFY_THROWS_EXCEPTION(ShapeError, builtLayer("MultiHeadAttention", config, shapes));
        };
        refuses({}, {{2, 4}, {2, 4}});
        refuses({}, {{2, 3, 4}, {2, 3, 5, 4}});
        refuses({}, {{2, 3, 4}, {1, 5, 4}});
        refuses({}, {{2, 3, 4}, {2, 5, 4}, {2, 6, 4}});
        refuses({}, {{2, 3, kUnknown}, {2, 5, 4}});
        refuses({{"attention_axes", 2}}, {{2, 3, 4}, {2, 5, 4}});
        refuses({{"attention_axes", {1, 1}}}, {{2, 3, 4}, {2, 5, 4}});
        refuses({{"attention_axes", 2}}, {{2, 3, 5, 4}, {2, 2, 5, 4}});
    }
    void refusesToHaveNoHeads()
    {
        const auto refuses = [](const Config& config) {
            QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("MultiHeadAttention", config));
        };
        refuses({{"num_heads", 0}, {"key_dim", 3}});
        refuses({{"num_heads", 2}, {"key_dim", 0}});
        refuses({{"num_heads", 2}});
        refuses({{"num_heads", 2}, {"key_dim", 3}, {"value_dim", 0}});
        refuses({{"num_heads", 2}, {"key_dim", 3}, {"dropout", -0.1}});
    }
    void countsItsProducts()
    {
        const auto layer = builtLayer(
            "MultiHeadAttention", {{"num_heads", 2}, {"key_dim", 3}}, {{1, 5, 4}, {1, 7, 4}});
        const double projections = 5 * 4 * 6 + 2 * 7 * 4 * 6 + 5 * 6 * 4;
        const double products = 2 * 2 * 5 * 7 * 3;
        QCOMPARE(layer->flops({{1, 5, 4}, {1, 7, 4}}, {{1, 5, 4}}), 2 * (projections + products));
    }
};

NW_TEST(MultiHeadAttentionTest)

} // namespace netwright

#include "tst_multi_head_attention.moc"
