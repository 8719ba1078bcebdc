#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::builtLayer;
using test::callOnImages;
using test::counting;
using test::expectConforms;
using test::trainedOn;
using test::valuesOf;

class PipelineTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Pipeline",
            .config = {{"layers", steps()}},
            .input = {2, 4, 5, 1},
            .output = {2, 2, 3, 1}});
    }
    void appliesItsLayersInOrder()
    {
        const Array y = trainedOn(counting({1, 2, 3, 1}), "Pipeline", {{"layers", steps()}});
        QVERIFY(areClose(valuesOf(y), {0, 0.5, 1, 1.5, 2, 2.5}));
    }
    void trainsWithItsModel()
    {
        const Value flip = {{"class_name", "RandomInvert"}, {"config", {{"factor", {1, 1}}}}};
        const auto layer = create<Layer>("Pipeline", {{"layers", Value::array({flip})}});
        const Array x = counting({1, 1, 2, 1});
        QCOMPARE(valuesOf(callOnImages(*layer, {x}).front()), (std::vector<double>{255, 254}));
        const auto off = callOnImages(*layer, {x}, {.mode = CallContext::Mode::inference});
        QCOMPARE(valuesOf(off.front()), valuesOf(x));
    }
    void hasTheWeightsOfItsLayers()
    {
        const Value dense = {{"class_name", "Dense"}, {"config", {{"units", 2}}}};
        const auto layer
            = builtLayer("Pipeline", {{"layers", Value::array({dense, dense})}}, {{2, 3}});
        QCOMPARE(layer->weights().size(), std::size_t{4});
        QCOMPARE(layer->sublayers()[1].first, std::string("_pipeline_layers/dense_1"));
    }
    void writesWhatKerasReads()
    {
        const auto layer = create<Layer>("Pipeline", {{"layers", steps()}, {"name", "p"}});
        const Config config = configOf(*layer);
        QCOMPARE(config["layers"][1]["class_name"], Value("CenterCrop"));
        QCOMPARE(config["layers"][1]["config"]["name"], Value("center_crop"));
    }
    void refusesWhatIsNoLayer()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Pipeline", {{"layers", {nullptr}}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Pipeline", {{"layers", "Dense"}}));
    }

private:
    static Value steps()
    {
        return Value::array({{{"class_name", "Rescaling"}, {"config", {{"scale", 0.5}}}},
            {{"class_name", "CenterCrop"}, {"config", {{"height", 2}, {"width", 3}}}}});
    }
};

NW_TEST(PipelineTest)

} // namespace netwright

#include "tst_pipeline.moc"
