#include "engine/graph/gradients.h"
#include "engine/ops/reduce.h"
#include "engine/program/program.h"
#include "tests/support/layer_call.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::setWeight;
using test::valuesOf;

class SpectralNormalizationTest : public QObject {
    Q_OBJECT

    static Value dense(int units = 2)
    {
        return {{"module", "keras.layers"}, {"class_name", "Dense"},
            {"config", {{"name", "dense"}, {"units", units}}}, {"registered_name", nullptr}};
    }
    static std::unique_ptr<Layer> wrapped(const Config& more = Config::object())
    {
        Config config{{"layer", dense()}};
        for (const auto& [key, value] : more.items()) config[key] = value;
        return builtLayer("SpectralNormalization", config, {{1, 2}});
    }

private slots:
    void isPublished()
    {
        NW_EXPECT_PUBLISHED(Layer, "SpectralNormalization", Config{{"layer", dense()}});
    }
    void ordersItsWeightsAsKerasDoes()
    {
        const auto layer = wrapped();
        QStringList names;
        for (const LayerWeight* weight : layer->weights())
            names << QString::fromStdString(weight->spec.name);
        QCOMPARE(names.join(' '), QString("kernel vector_u bias"));
        QCOMPARE(layer->trainableWeights().size(), std::size_t{2});
        QCOMPARE(layer->ownWeights().size(), std::size_t{2});
        QCOMPARE(layer->ownWeights()[0], layer->sublayers()[0].second->ownWeights()[0]);
    }
    void leavesTheKernelAloneToPredict()
    {
        const auto layer = wrapped();
        setWeight(*layer, "kernel", {4, 0, 0, 2});
        const auto called = callLayer(*layer, {arrayOf({1, 2}, {1, 1})});
        QVERIFY(areClose(valuesOf(called.output), {4, 2}));
        QVERIFY(called.written.empty());
    }
    void dividesTheKernelByItsLargestSingularValue()
    {
        const auto layer = wrapped({{"power_iterations", 50}});
        setWeight(*layer, "kernel", {4, 0, 0, 2});
        setWeight(*layer, "vector_u", {0.3, 0.4});
        setWeight(*layer, "bias", {1, 1});
        const auto called
            = callLayer(*layer, {arrayOf({1, 2}, {1, 1})}, {.mode = CallContext::Mode::training});
        QVERIFY(areClose(valuesOf(called.output), {2, 1.5}));
        for (const auto& [path, value] : called.written) {
            if (path.find("kernel") != std::string::npos)
                QVERIFY(areClose(valuesOf(value), {1, 0, 0, 0.5}));
            else
                QVERIFY(areClose(valuesOf(value), {1, 0}));
        }
        QCOMPARE(called.written.size(), std::size_t{2});
    }
    // By hand: one step from u = (0.6, 0.8) on the kernel ((3, 0), (0, 1)).
    void takesOneStepOfPowerIteration()
    {
        const auto layer = wrapped();
        setWeight(*layer, "kernel", {3, 0, 0, 1});
        setWeight(*layer, "vector_u", {0.6, 0.8});
        const double length = std::hypot(1.8, 0.8);
        const double v0 = 1.8 / length, v1 = 0.8 / length;
        const double sigma = std::hypot(3 * v0, v1); // u is v · kernel, of length 1
        const auto called
            = callLayer(*layer, {arrayOf({1, 2}, {1, 1})}, {.mode = CallContext::Mode::training});
        QVERIFY(areClose(valuesOf(called.output), {3 / sigma, 1 / sigma}));
    }
    void keepsAKernelOfZeros()
    {
        const auto layer = wrapped();
        setWeight(*layer, "kernel", {0, 0, 0, 0});
        setWeight(*layer, "vector_u", {0.6, 0.8});
        const auto called
            = callLayer(*layer, {arrayOf({1, 2}, {1, 1})}, {.mode = CallContext::Mode::training});
        QVERIFY(areClose(valuesOf(called.output), {0, 0}));
        for (const auto& [path, value] : called.written)
            if (path.find("vector_u") != std::string::npos)
                QVERIFY(areClose(valuesOf(value), {0.6, 0.8}));
    }
    // The kernel was overwritten before the call: what is behind the division gets no gradient.
    void gradientsAreThoseOfTheKernelThatWasWritten()
    {
        const auto layer = wrapped();
        setWeight(*layer, "kernel", {3, 0, 0, 1});
        setWeight(*layer, "vector_u", {0.6, 0.8});
        CallContext context(CallContext::Mode::training);
        const Tensor x = constant(arrayOf({1, 2}, {5, 7}));
        const Tensor sum = ops::sum((*layer)({.inputs = {x}}, context).front());
        const Tensor kernel = layer->weights().front()->weight;
        QVERIFY(areClose(valuesOf(gradients({sum}, {kernel}).front()), {5, 5, 7, 7}));
    }
    void wrapsConvolutions()
    {
        const Value convolution{
            {"class_name", "Conv2D"}, {"config", {{"filters", 2}, {"kernel_size", {2, 2}}}}};
        const auto layer
            = builtLayer("SpectralNormalization", {{"layer", convolution}}, {{1, 4, 4, 3}});
        QCOMPARE(layer->weights()[1]->spec.shape, (Shape{1, 2}));
        const auto called = callLayer(
            *layer, {Array({1, 4, 4, 3}, DType::float32)}, {.mode = CallContext::Mode::training});
        QCOMPARE(called.output.shape(), (Shape{1, 3, 3, 2}));
    }
    void refusesALayerWithoutAKernel()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError,
            builtLayer(
                "SpectralNormalization", {{"layer", {{"class_name", "Flatten"}}}}, {{1, 2}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("SpectralNormalization", {{"layer", nullptr}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError,
            create<Layer>("SpectralNormalization", {{"layer", dense()}, {"power_iterations", 0}}));
    }
};

NW_TEST(SpectralNormalizationTest)

} // namespace netwright

#include "tst_spectral_normalization.moc"
