#include "engine/datasets/builtin_dataset.h"
#include "tests/engine/datasets/samples.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;
using namespace netwright::test;

class SpiralTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(BuiltinDataset, "spiral"); }

    void isTheSameOnEveryMachine()
    {
        QCOMPARE(hashOfBuiltin("spiral", 1), std::uint64_t{0xC8881F6C289F15F8ULL});
    }

    void followsTheSeed() { QVERIFY(hashOfBuiltin("spiral", 1) != hashOfBuiltin("spiral", 2)); }

    void hasAsManyArmsAsClasses()
    {
        const auto set = create<BuiltinDataset>("spiral", {{"arms", 5}})->make();
        QCOMPARE(set->classNames().size(), std::size_t{5});
        const Samples samples = readAll(*set);
        QCOMPARE(samples.targets[0].at(4), 4.0);
    }
};

NW_TEST(SpiralTest)
#include "tst_spiral.moc"
