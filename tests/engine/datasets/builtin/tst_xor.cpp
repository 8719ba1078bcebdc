#include "engine/datasets/builtin_dataset.h"
#include "tests/engine/datasets/samples.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;
using namespace netwright::test;

class XorTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(BuiltinDataset, "xor"); }

    void isTheSameOnEveryMachine()
    {
        QCOMPARE(hashOfBuiltin("xor", 1), std::uint64_t{0xA4185B47D7633375ULL});
    }

    void followsTheSeed() { QVERIFY(hashOfBuiltin("xor", 1) != hashOfBuiltin("xor", 2)); }

    void labelsBySigns()
    {
        const Samples samples = builtinSamples("xor", {{"noise", 0}});
        for (std::size_t i = 0; i < 500; ++i) {
            const bool areEqual = samples.inputs[0].at(2 * i) * samples.inputs[0].at(2 * i + 1) > 0;
            QCOMPARE(samples.targets[0].at(i), areEqual ? 0.0 : 1.0);
        }
    }
};

NW_TEST(XorTest)
#include "tst_xor.moc"
