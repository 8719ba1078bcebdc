#include "engine/program/memory.h"

#include "engine/base/random.h"
#include "tests/support/test.h"

using namespace netwright;

namespace {

bool meetInTime(const LifeSpan& a, const LifeSpan& b)
{
    return a.first <= b.last && b.first <= a.last;
}

bool meetInSpace(const LifeSpan& a, const LifeSpan& b)
{
    return a.offset < b.offset + b.bytes && b.offset < a.offset + a.bytes;
}

std::vector<LifeSpan> randomSpans(std::uint64_t seed)
{
    Random random(seed);
    std::vector<LifeSpan> spans(1 + random.below(120));
    for (LifeSpan& span : spans) {
        span.bytes = random.below(5) == 0 ? random.below(3) : random.below(5000);
        span.first = static_cast<int>(random.below(60));
        span.last = span.first + static_cast<int>(random.below(random.below(4) == 0 ? 60 : 4));
    }
    return spans;
}

} // namespace

class MemoryTest : public QObject {
    Q_OBJECT
private slots:
    void spansOfOneTimeNeverOverlap()
    {
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            const auto asked = randomSpans(seed);
            auto spans = asked;
            const std::size_t total = planMemory(spans);
            for (std::size_t i = 0; i < spans.size(); ++i) {
                QCOMPARE(spans[i].offset % 64, std::size_t(0));
                QVERIFY(spans[i].bytes >= asked[i].bytes);
                QVERIFY(spans[i].offset + spans[i].bytes <= total);
                for (std::size_t j = 0; j < i; ++j)
                    QVERIFY(!meetInTime(spans[i], spans[j]) || !meetInSpace(spans[i], spans[j]));
            }
        }
    }

    void memoryIsUsedAgain()
    {
        std::vector<LifeSpan> spans;
        for (int i = 0; i < 100; ++i) spans.push_back({1024, i, i + 1});
        QCOMPARE(planMemory(spans), std::size_t(2048));
    }

    void nothingNeedsNoMemory()
    {
        std::vector<LifeSpan> none;
        QCOMPARE(planMemory(none), std::size_t(0));
    }
};

NW_TEST(MemoryTest)
#include "tst_memory.moc"
