#include "engine/layers/regularization/base_spatial_dropout.h"

#include "tests/support/layer_call.h"
#include "tests/support/noise.h"
#include "tests/support/test.h"

#include <algorithm>
#include <cmath>

namespace netwright {
using test::builtLayer;
using test::isLikelyCount;
using test::NoiseCase;
using test::noisy;
using test::normalValues;

// What SpatialDropout1D, SpatialDropout2D and SpatialDropout3D share.
class BaseSpatialDropoutTest : public QObject {
    Q_OBJECT
private slots:
    void drawsAsRandomLayersDo_data()
    {
        rows({{100, 4, 250}, {50, 2, 4, 250}, {50, 2, 2, 2, 250}});
    }
    void drawsAsRandomLayersDo()
    {
        QFETCH(QString, name);
        QFETCH(Shape, shape);
        NW_EXPECT_NOISE({name.toStdString(), {{"rate", 0.3}}, normalValues(shape)});
    }

    void dropsItsShareOfWholeChannels_data()
    {
        rows({{1000, 4, 250}, {500, 2, 4, 250}, {500, 2, 2, 2, 250}});
    }
    void dropsItsShareOfWholeChannels()
    {
        QFETCH(QString, name);
        QFETCH(Shape, shape);
        const NoiseCase noise{name.toStdString(), {{"rate", 0.2}}, Array::filled(shape, 4)};
        const auto y = noisy(noise, {.seed = 1, .step = 1});
        const auto channels = static_cast<std::size_t>(shape.back());
        const auto cells = static_cast<std::size_t>(shape.slice(1, shape.rank() - 1).count());
        double dropped = 0;
        for (std::size_t i = 0; i < y.size(); ++i) {
            const std::size_t sample = i / (cells * channels), channel = i % channels;
            QCOMPARE(y[i], y[sample * cells * channels + channel]);
            if (y[i] == 0)
                dropped += 1 / static_cast<double>(cells);
            else
                QCOMPARE(y[i], 5.0);
        }
        QVERIFY(isLikelyCount(std::round(dropped), static_cast<double>(y.size() / cells), 0.2));
    }

    void dropsChannelsThatComeFirst_data() { rows({{}, {40, 5, 2, 2}, {40, 5, 2, 2, 1}}); }
    void dropsChannelsThatComeFirst()
    {
        QFETCH(QString, name);
        QFETCH(Shape, shape);
        const NoiseCase noise{name.toStdString(),
            {{"rate", 0.5}, {"data_format", "channels_first"}}, Array::filled(shape, 1)};
        const auto y = noisy(noise, {.seed = 1, .step = 1});
        for (std::size_t channel = 0; channel < 200; ++channel)
            for (std::size_t cell = 1; cell < 4; ++cell)
                QCOMPARE(y[4 * channel + cell], y[4 * channel]);
        QVERIFY(
            isLikelyCount(static_cast<double>(std::count(y.begin(), y.end(), 0.0)) / 4, 200, 0.5));
    }

    void writesWhatKerasTakes_data() { rows({{1}, {1}, {1}}); }
    void writesWhatKerasTakes()
    {
        QFETCH(QString, name);
        const Config config = configOf(*create<Layer>(name.toStdString(), {{"rate", 0.3}}));
        QVERIFY(!config.contains("trainable"));
        QVERIFY(config.contains("seed"));
    }

    void refusesWhatCannotBe_data() { rows({{2, 3}, {2, 3}, {2, 3}}); }
    void refusesWhatCannotBe()
    {
        QFETCH(QString, name);
        QFETCH(Shape, shape);
        const std::string layer = name.toStdString();
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>(layer, {{"rate", 1.5}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>(layer));
        QVERIFY_THROWS_EXCEPTION(ShapeError, builtLayer(layer, {{"rate", 0.5}}, {shape}));
    }

private:
    // A row for each of the layers, with its shape; none where that is empty.
    static void rows(const std::vector<Shape>& shapes)
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Shape>("shape");
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            const QString name = QString("SpatialDropout%1D").arg(i + 1);
            if (!shapes[i].empty()) QTest::addRow("%s", qPrintable(name)) << name << shapes[i];
        }
    }
};

NW_TEST(BaseSpatialDropoutTest)

} // namespace netwright

#include "tst_base_spatial_dropout.moc"
