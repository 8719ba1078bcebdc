#include "widgets/data/class_counts.h"

#include "tests/support/test.h"

using namespace netwright;

class ClassCountsTest : public QObject {
    Q_OBJECT
private slots:
    void growsWithItsBarsUpToTwenty()
    {
        ClassCounts counts;
        std::vector<ClassCounts::Bar> bars;
        for (int i = 0; i < 20; ++i) bars.push_back({i, QString::number(i), 100});
        counts.setBars(bars);
        const int full = counts.sizeHint().height();
        for (int i = 20; i < 200; ++i) bars.push_back({i, QString::number(i), 100});
        counts.setBars(bars);
        QVERIFY(counts.sizeHint().height() > full);
        QVERIFY(counts.sizeHint().height() < full * 1.1);
    }

    void isReadAloud()
    {
        ClassCounts counts;
        counts.setBars({{0, "cat", 1200}, {1, "dog", 3}});
        QVERIFY(counts.accessibleDescription().contains("dog: 3"));
    }
};

NW_TEST(ClassCountsTest)
#include "tst_class_counts.moc"
