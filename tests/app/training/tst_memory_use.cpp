#include "app/training/memory_use.h"

#include "tests/support/test.h"

#include <vector>

using namespace netwright;

class MemoryUseTest : public QObject {
    Q_OBJECT
private slots:
    void growsWithWhatIsUsed()
    {
        const double before = memoryUse();
        QVERIFY(before > 1 << 20);
        const std::vector<char> block(64 << 20, 'x');
        QVERIFY(memoryUse() > before + (32 << 20));
        QCOMPARE(block.back(), 'x');
    }
};

NW_TEST(MemoryUseTest)
#include "tst_memory_use.moc"
