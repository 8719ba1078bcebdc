#include "engine/base/random.h"

#include "tests/support/test.h"

#include <algorithm>
#include <cmath>

using namespace netwright;

using Block = std::array<std::uint32_t, 4>;

class RandomTest : public QObject {
    Q_OBJECT
private slots:
    // Known answers of the Random123 library.
    void philoxGivesThePublishedNumbers()
    {
        QCOMPARE(philox(0, 0, 0), (Block{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
        QCOMPARE(
            philox(~0ULL, ~0ULL, ~0ULL), (Block{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
        QCOMPARE(philox(0x299f31d0a4093822, 0x0370734413198a2e, 0x85a308d3243f6a88),
            (Block{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
    }

    void aSequenceDependsOnSeedAndStreamOnly()
    {
        Random a(3, 1), b(3, 1), otherSeed(4, 1), otherStream(3, 2);
        const std::uint32_t first = a.bits();
        QCOMPARE(b.bits(), first);
        QVERIFY(otherSeed.bits() != first);
        QVERIFY(otherStream.bits() != first);
    }

    void uniformNumbersFillTheUnitInterval()
    {
        Random random(1);
        double sum = 0, squares = 0;
        const int count = 100000;
        for (int i = 0; i < count; ++i) {
            const double x = random.uniform();
            QVERIFY(x >= 0 && x < 1);
            sum += x;
            squares += x * x;
        }
        QVERIFY(std::abs(sum / count - 0.5) < 0.005);
        QVERIFY(std::abs(squares / count - 1.0 / 3) < 0.005);
        const double limited = random.uniform(-2, -1);
        QVERIFY(limited >= -2 && limited < -1);
    }

    void normalNumbersHaveMeanZeroAndDeviationOne()
    {
        Random random(2);
        double sum = 0, squares = 0, fourths = 0;
        const int count = 200000;
        for (int i = 0; i < count; ++i) {
            const double x = random.normal();
            QVERIFY(std::isfinite(x));
            sum += x;
            squares += x * x;
            fourths += x * x * x * x;
        }
        QVERIFY(std::abs(sum / count) < 0.01);
        QVERIFY(std::abs(squares / count - 1) < 0.02);
        QVERIFY(std::abs(fourths / count - 3) < 0.15);
    }

    void numbersBelowABoundAreEquallyFrequent()
    {
        Random random(3);
        std::array<int, 7> seen{};
        for (int i = 0; i < 70000; ++i) ++seen[random.below(7)];
        for (const int count : seen) QVERIFY(std::abs(count - 10000) < 500);
        QCOMPARE(random.below(1), std::uint64_t(0));
    }

    void unitFloatsStayBelowOne()
    {
        QCOMPARE(unitFloat(0), 0.0F);
        QVERIFY(unitFloat(0xFFFFFFFF) < 1.0F);
    }

    void hashesAreTheSameOnEveryMachine()
    {
        QCOMPARE(hashOf(""), 0xCBF29CE484222325ULL);
        QCOMPARE(hashOf("a"), 0xAF63DC4C8601EC8CULL);
        QVERIFY(combine(1, 2) != combine(2, 1));
    }
};

NW_TEST(RandomTest)
#include "tst_random.moc"
