#include "engine/datasets/builtin_dataset.h"
#include "tests/engine/datasets/samples.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;
using namespace netwright::test;

class BlobsTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(BuiltinDataset, "blobs"); }

    void isTheSameOnEveryMachine()
    {
        QCOMPARE(hashOfBuiltin("blobs", 1), std::uint64_t{0x1B305AD4EC97F730ULL});
    }

    void followsTheSeed() { QVERIFY(hashOfBuiltin("blobs", 1) != hashOfBuiltin("blobs", 2)); }

    void hasOnePlaceForEachClass()
    {
        const Samples samples = builtinSamples("blobs", {{"noise", 0}, {"centers", 4}});
        for (std::size_t i = 8; i < 1000; ++i)
            QCOMPARE(samples.inputs[0].at(i), samples.inputs[0].at(i - 8));
    }
};

NW_TEST(BlobsTest)
#include "tst_blobs.moc"
