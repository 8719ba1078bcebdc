#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
using test::counting;
using test::expectConforms;
using test::expectImageLayer;
using test::someImages;
using test::trainedOn;
using test::valuesOf;

class RandomElasticTransformTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RandomElasticTransform",
            .config = {{"value_range", {-9, 9}}},
            .input = {2, 4, 5, 3},
            .output = {2, 4, 5, 3},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "RandomElasticTransform", .config = {{"factor", {1, 1}}}});
    }
    void changesNothingByZero()
    {
        const Array x = someImages({2, 6, 5, 1});
        for (const Config& config : {Config{{"scale", 0}}, Config{{"factor", 0}}})
            QCOMPARE(valuesOf(trainedOn(x, "RandomElasticTransform", config)), valuesOf(x));
    }
    void movesCellsALittle()
    {
        const Array x = counting({6, 40, 40, 1});
        const Config config{{"factor", {1, 1}}, {"scale", {1, 1}}, {"value_range", {0, 10000}},
            {"fill_mode", "nearest"}};
        const Array y = trainedOn(x, "RandomElasticTransform", config);
        double moved = 0;
        for (std::size_t i = 0; i < y.count(); ++i) moved += std::abs(y.at(i) - x.at(i));
        moved /= static_cast<double>(y.count());
        QVERIFY2(moved > 1 && moved < 200, qPrintable(QString::number(moved)));
    }
    void staysWithinTheRange()
    {
        const Array x = someImages({2, 6, 5, 3}, 0, 1);
        const Config config{
            {"value_range", {0, 1}}, {"fill_mode", "constant"}, {"fill_value", 7.0}};
        for (const double value : valuesOf(trainedOn(x, "RandomElasticTransform", config)))
            QVERIFY(value >= 0 && value <= 1);
    }
};

NW_TEST(RandomElasticTransformTest)

} // namespace netwright

#include "tst_random_elastic_transform.moc"
