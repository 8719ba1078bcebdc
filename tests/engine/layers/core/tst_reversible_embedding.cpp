#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::builtLayer;
using test::expectConforms;
using test::setWeight;
using test::valuesOf;

class ReversibleEmbeddingTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "ReversibleEmbedding",
            .config = {{"input_dim", 10}, {"output_dim", 3}},
            .input = {2, 4},
            .output = {2, 4, 3},
            .weights = 1,
            .inputType = DType::int32});
    }
    void conformsWithAMatrixOfItsOwn()
    {
        expectConforms({.layer = "ReversibleEmbedding",
            .config = {{"input_dim", 10}, {"output_dim", 3}, {"tie_weights", false}},
            .input = {2, 4},
            .output = {2, 4, 3},
            .weights = 2,
            .inputType = DType::int32});
    }
    void goesBackByTheSameVectors()
    {
        const auto layer = table(Config::object());
        QCOMPARE(way(*layer, {1, 10}), (std::vector<double>{21, 43, 65}));
    }
    void goesBackByAMatrixOfItsOwn()
    {
        const auto layer = table({{"tie_weights", false}, {"reverse_dtype", "float64"}});
        setWeight(*layer, "reverse_embeddings", {1, 2, 3, 4, 5, 6});
        QCOMPARE(way(*layer, {1, 10}), (std::vector<double>{41, 52, 63}));
    }
    void boundsItsLogits()
    {
        const auto layer = table({{"logit_soft_cap", 30}});
        const auto y = way(*layer, {1, 10});
        QVERIFY(areClose(
            y, {30 * std::tanh(0.7), 30 * std::tanh(43.0 / 30), 30 * std::tanh(65.0 / 30)}));
    }
    void masksOnTheWayThereOnly()
    {
        const auto layer = table({{"mask_zero", true}});
        const Tensor x = constant(Array::of<std::int32_t>({1, 3}, {2, 0, 1}));
        QCOMPARE(valuesOf(layer->computeMasks({.inputs = {x}}, {x}).front()),
            (std::vector<double>{1, 0, 1}));
        const Config reverse = {{"reverse", true}};
        QVERIFY(!layer->computeMasks({.inputs = {x}, .options = reverse}, {x}).front());
    }
    void refusesWhatCannotBe()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, table({{"reverse_dtype", "int32"}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, table({{"reverse_dtype", "number"}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, table({{"logit_soft_cap", 0}}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, way(*table(Config::object()), {1, 2, 3}));
    }

private:
    static std::unique_ptr<Layer> table(const Config& more)
    {
        Config config = {{"input_dim", 3}, {"output_dim", 2}};
        config.update(more);
        auto layer = builtLayer("ReversibleEmbedding", config, {{1}});
        setWeight(*layer, "embeddings", {1, 2, 3, 4, 5, 6});
        return layer;
    }
    // The logits for one vector.
    static std::vector<double> way(Layer& layer, const std::vector<float>& vector)
    {
        const Dimension length = static_cast<Dimension>(vector.size());
        CallContext context(CallContext::Mode::inference);
        const Tensor x = constant(arrayOf({1, length}, vector));
        return valuesOf(layer({.inputs = {x}, .options = {{"reverse", true}}}, context).front());
    }
};

NW_TEST(ReversibleEmbeddingTest)

} // namespace netwright

#include "tst_reversible_embedding.moc"
