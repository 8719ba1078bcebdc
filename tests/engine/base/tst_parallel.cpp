#include "engine/base/parallel.h"

#include "tests/support/test.h"

#include <atomic>
#include <vector>

using namespace netwright;

class ParallelTest : public QObject {
    Q_OBJECT
private slots:
    void coversEveryIndexOnce_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("grain");
        QTest::addColumn<int>("threads");
        QTest::newRow("none") << 0 << 1 << 2;
        QTest::newRow("one thread") << 100 << 1 << 1;
        QTest::newRow("less than the grain") << 5 << 16 << 4;
        QTest::newRow("uneven") << 1001 << 10 << 3;
        QTest::newRow("more threads than indices") << 2 << 1 << 8;
    }

    void coversEveryIndexOnce()
    {
        QFETCH(int, count);
        QFETCH(int, grain);
        QFETCH(int, threads);
        std::vector<int> seen(static_cast<std::size_t>(count));
        parallelFor(seen.size(), static_cast<std::size_t>(grain), threads,
            [&](std::size_t first, std::size_t last) {
                for (std::size_t i = first; i < last; ++i) ++seen[i];
            });
        QCOMPARE(seen, std::vector<int>(seen.size(), 1));
    }

    void givesNoRangeShorterThanTheGrain()
    {
        std::atomic<int> ranges = 0;
        std::atomic<bool> isShort = false;
        parallelFor(100, 30, 8, [&](std::size_t first, std::size_t last) {
            ++ranges;
            if (last - first < 30) isShort = true;
        });
        QCOMPARE(ranges.load(), 3);
        QVERIFY(!isShort);
    }

    void knowsAtLeastOneThread() { QVERIFY(availableThreads() >= 1); }
};

NW_TEST(ParallelTest)
#include "tst_parallel.moc"
