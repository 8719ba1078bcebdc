#include "engine/datasets/builtin_dataset.h"
#include "tests/engine/datasets/samples.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;
using namespace netwright::test;

class MoonsTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(BuiltinDataset, "moons"); }

    void isTheSameOnEveryMachine()
    {
        QCOMPARE(hashOfBuiltin("moons", 1), std::uint64_t{0x2097AE59D018B394ULL});
    }

    void followsTheSeed() { QVERIFY(hashOfBuiltin("moons", 1) != hashOfBuiltin("moons", 2)); }

    void bendsTheOtherWay()
    {
        const Samples samples = builtinSamples("moons", {{"noise", 0}});
        for (std::size_t i = 0; i < 500; ++i) {
            const double y = samples.inputs[0].at(2 * i + 1);
            QVERIFY(samples.targets[0].at(i) == 0 ? y >= -1e-6 : y <= 0.5 + 1e-6);
        }
    }
};

NW_TEST(MoonsTest)
#include "tst_moons.moc"
