#include "engine/initializers/initializer.h"
#include "tests/engine/initializers/spread.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

#include <cmath>
#include <numbers>

using namespace netwright;
using namespace netwright::test;

class STFTTest : public QObject {
    Q_OBJECT

    static std::vector<double> made(const Config& config, const Shape& shape)
    {
        Random random(1);
        return valuesOf(create<Initializer>("STFT", config)->make(shape, DType::float64, random));
    }

private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Initializer, "STFT"); }
    void hasOneWaveForEachFrequency()
    {
        for (const bool isReal : {true, false}) {
            const Config config{
                {"side", isReal ? "real" : "imag"}, {"window", nullptr}, {"scaling", nullptr}};
            std::vector<double> expected;
            for (int time = 0; time < 5; ++time)
                for (int band = 0; band < 3; ++band) {
                    const double angle = -2 * std::numbers::pi * time * band / 4;
                    expected.push_back(isReal ? std::cos(angle) : std::sin(angle));
                }
            NW_COMPARE(made(config, {5, 1, 3}), expected);
        }
    }
    void isScaledByItsWindow()
    {
        const double root = std::sqrt(0.25 + 1 + 0.25);
        NW_COMPARE(made({{"window", {0.5, 1, 0.5}}}, {3, 1, 2}),
            {0.5 / root, 0.5 / root, 1 / root, -1 / root, 0.5 / root, 0.5 / root});
        NW_COMPARE(made({{"window", {0.5, 1, 0.5}}, {"scaling", "spectrum"}}, {3, 1, 2}),
            {0.25, 0.25, 0.5, -0.5, 0.25, 0.25});
        NW_COMPARE(
            made({{"window", "hann"}, {"scaling", nullptr}}, {3, 1, 2}), {0, 0, 1, -1, 0, 0});
        NW_COMPARE(made({{"window", "hann"}, {"scaling", nullptr}, {"periodic", true}}, {2, 1, 2}),
            {0, 0, 1, -1});
    }
    void refusesSettingsThatMeanNothing()
    {
        const auto refuses = [](const Config& config) {
            QVERIFY_THROWS_EXCEPTION(ConfigError, create<Initializer>("STFT", config));
        };
        refuses({{"side", "left"}});
        refuses({{"window", "round"}});
        refuses({{"window", 3}});
        refuses({{"window", {"a"}}});
        refuses({{"scaling", "twice"}});
    }
    void refusesShapesThatDoNotFit()
    {
        QVERIFY_THROWS_EXCEPTION(ShapeError, made(Config::object(), {3, 2}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, made(Config::object(), {3, 1, 1}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, made({{"window", {1, 2}}}, {3, 1, 2}));
    }
};

NW_TEST(STFTTest)
#include "tst_stft.moc"
