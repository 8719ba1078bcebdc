#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
using test::areClose;
using test::expectConforms;
using test::expectImageLayer;
using test::someImages;
using test::trainedOn;
using test::valuesOf;

class RandomGaussianBlurTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RandomGaussianBlur",
            .config = {{"value_range", {-9, 9}}, {"sigma", {0.4, 0.9}}},
            .input = {2, 4, 5, 3},
            .output = {2, 4, 5, 3},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "RandomGaussianBlur", .config = {{"factor", {1, 1}}}});
    }
    void spreadsACell()
    {
        Array x(Shape{1, 5, 5, 1}, DType::float32);
        x.set(12, 100);
        const Config config{{"factor", {1, 1}}, {"sigma", {1, 1}}};
        const Array y = trainedOn(x, "RandomGaussianBlur", config);
        const double side = std::exp(-0.5);
        const double middle = 1 / (1 + 2 * side);
        QVERIFY(areClose({y.at(12), y.at(11), y.at(7), y.at(6), y.at(0)},
            {100 * middle * middle, 100 * middle * middle * side, 100 * middle * middle * side,
                100 * middle * middle * side * side, 0},
            1e-4));
    }
    void hasAWidthAndAHeight()
    {
        Array x(Shape{1, 5, 5, 1}, DType::float32);
        x.set(12, 100);
        const Config config{{"factor", {1, 1}}, {"sigma", {1, 1}}, {"kernel_size", {5, 1}}};
        const Array y = trainedOn(x, "RandomGaussianBlur", config);
        QCOMPARE(y.at(7), 0.0);
        QVERIFY(y.at(10) > 1 && y.at(11) > y.at(10) && y.at(12) > y.at(11));
    }
    void keepsImagesWithoutADeviation()
    {
        const Array x = someImages({2, 4, 4, 3});
        const Array y = trainedOn(x, "RandomGaussianBlur", {{"sigma", 0}});
        QVERIFY(areClose(valuesOf(y), valuesOf(x), 1e-4));
    }
    void refusesWrongSettings()
    {
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("RandomGaussianBlur", {{"kernel_size", 4}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("RandomGaussianBlur", {{"sigma", 1.5}}));
        create<Layer>("RandomGaussianBlur", {{"sigma", {0.1, 2.0}}});
    }
};

NW_TEST(RandomGaussianBlurTest)

} // namespace netwright

#include "tst_random_gaussian_blur.moc"
