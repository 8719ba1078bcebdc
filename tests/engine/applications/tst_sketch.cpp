#include "engine/applications/sketch.h"

#include "engine/applications/rules.h"
#include "engine/models/model.h"
#include "tests/support/test.h"

namespace netwright {

class SketchTest : public QObject {
    Q_OBJECT
private slots:
    void namesLayersAsAFreshSessionOfKerasDoes()
    {
        Sketch net;
        const FeatureMap x = net.input({8, 8, 3});
        const FeatureMap first = net.layer("Conv2D", "", {{"filters", 2}, {"kernel_size", 1}}, x);
        const FeatureMap named = net.layer("ReLU", "mine", Config::object(), first);
        const FeatureMap second
            = net.layer("Conv2D", "", {{"filters", 2}, {"kernel_size", 1}}, named);
        const Value layers = net.config("model", second)["config"]["layers"];
        QCOMPARE(layers[0]["name"], Value("input_layer"));
        QCOMPARE(layers[1]["name"], Value("conv2d"));
        QCOMPARE(layers[3]["name"], Value("conv2d_1"));
        QCOMPARE(second.channels(), Dimension(2));
    }
    void listsLayersByTheirDepth()
    {
        Sketch net;
        const FeatureMap x = net.input({4, 4, 2});
        const FeatureMap near = net.layer("ReLU", "near", Config::object(), x);
        const FeatureMap far = net.layer("ReLU", "far", Config::object(), x);
        const FeatureMap behind = net.layer("ReLU", "behind", Config::object(), far);
        net.layer("ReLU", "unused", Config::object(), x);
        const FeatureMap sum = net.layer("Add", "sum", Config::object(), {near, behind});
        std::string names;
        const Value config = net.config("model", sum);
        for (const Value& layer : config["config"]["layers"])
            names += layer["name"].get<std::string>() + ' ';
        QCOMPARE(names, std::string("input_layer far near behind sum "));
    }
    void makesModels()
    {
        Sketch net;
        const FeatureMap x = net.input({4, 4, 2});
        const FeatureMap chain = net.chain("pair",
            {{"ReLU", {{"name", "a"}}},
                {"Conv2D", {{"name", "b"}, {"filters", 3}, {"kernel_size", 1}}}},
            x);
        const FeatureMap more = net.operation("Multiply", net.operation("Add", chain, 3.0), 0.5);
        const auto model
            = Model::fromConfig(net.config("model", net.operation("Add", more, chain)));
        QCOMPARE(model->name, std::string("model"));
        QCOMPARE(model->weights().size(), std::size_t(2));
        QCOMPARE(model->outputs().at(0).info.shape, (Shape{kUnknown, 4, 4, 3}));
    }
    void roundsChannels()
    {
        QCOMPARE(divisible(32 * 0.35), 16);
        QCOMPARE(divisible(3), 8);
        QCOMPARE(divisible(24 * 0.75), 24);
        QCOMPARE(divisible(17), 16);
    }
    void padsByTheRows()
    {
        const auto margins = [](const Shape& shape) { return strideMargins({0, shape}, 5).dump(); };
        QCOMPARE(margins({kUnknown, 6, 7, 1}), std::string("[[1,2],[2,2]]"));
        QCOMPARE(margins({kUnknown, kUnknown, 7, 1}), std::string("[[1,2],[1,2]]"));
    }
    void refusesWhatLayersRefuse()
    {
        Sketch net;
        const FeatureMap x = net.input({4, 4, 2});
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, net.layer("Conv2D", "", {{"filters", 0}, {"kernel_size", 1}}, x));
        QVERIFY_THROWS_EXCEPTION(ConfigError, net.layer("NoLayer", "", Config::object(), x));
    }
};

NW_TEST(SketchTest)

} // namespace netwright

#include "tst_sketch.moc"
