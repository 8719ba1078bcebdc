#include "engine/datasets/builtin_dataset.h"
#include "tests/engine/datasets/samples.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;
using namespace netwright::test;

class PlaneTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(BuiltinDataset, "plane"); }

    void isTheSameOnEveryMachine()
    {
        QCOMPARE(hashOfBuiltin("plane", 1), std::uint64_t{0x44E736931A54A0F2ULL});
    }

    void followsTheSeed() { QVERIFY(hashOfBuiltin("plane", 1) != hashOfBuiltin("plane", 2)); }

    void isLinearWithoutNoise()
    {
        const Samples samples = builtinSamples("plane", {{"noise", 0}});
        QCOMPARE(samples.targets[0].shape(), Shape({500, 1}));
        for (std::size_t i = 0; i < 500; ++i) {
            const double sum = samples.inputs[0].at(2 * i) + samples.inputs[0].at(2 * i + 1);
            QVERIFY(std::abs(samples.targets[0].at(i) - sum / 2) < 1e-6);
        }
    }
};

NW_TEST(PlaneTest)
#include "tst_plane.moc"
