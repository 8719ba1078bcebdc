#include "engine/datasets/builtin_dataset.h"
#include "tests/engine/datasets/samples.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;
using namespace netwright::test;

class CirclesTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(BuiltinDataset, "circles"); }

    void isTheSameOnEveryMachine()
    {
        QCOMPARE(hashOfBuiltin("circles", 1), std::uint64_t{0xBE7521A53F702F6AULL});
    }

    void followsTheSeed() { QVERIFY(hashOfBuiltin("circles", 1) != hashOfBuiltin("circles", 2)); }

    void keepsRadiiWithoutNoise()
    {
        const Samples samples = builtinSamples("circles", {{"noise", 0}, {"factor", 0.5}});
        for (std::size_t i = 0; i < 500; ++i) {
            const double x = samples.inputs[0].at(2 * i), y = samples.inputs[0].at(2 * i + 1);
            const double radius = samples.targets[0].at(i) == 0 ? 1.0 : 0.5;
            QVERIFY(std::abs(std::hypot(x, y) - radius) < 1e-6);
        }
    }
};

NW_TEST(CirclesTest)
#include "tst_circles.moc"
