#include "engine/datasets/builtin_dataset.h"
#include "tests/engine/datasets/samples.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;
using namespace netwright::test;

class WavesTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(BuiltinDataset, "waves"); }

    void isTheSameOnEveryMachine()
    {
        QCOMPARE(hashOfBuiltin("waves", 1), std::uint64_t{0x98AD390FC8E2BA42ULL});
    }

    void followsTheSeed() { QVERIFY(hashOfBuiltin("waves", 1) != hashOfBuiltin("waves", 2)); }

    void isSineByCosineWithoutNoise()
    {
        const Samples samples = builtinSamples("waves", {{"noise", 0}, {"frequency", 2}});
        for (std::size_t i = 0; i < 500; ++i) {
            const double x = samples.inputs[0].at(2 * i), y = samples.inputs[0].at(2 * i + 1);
            const double expected = std::sin(2 * M_PI * x) * std::cos(2 * M_PI * y);
            QVERIFY(std::abs(samples.targets[0].at(i) - expected) < 1e-5);
        }
    }
};

NW_TEST(WavesTest)
#include "tst_waves.moc"
