#include "engine/datasets/batches.h"

#include "tests/engine/datasets/samples.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace netwright;
using namespace netwright::test;

class BatchesTest : public QObject {
    Q_OBJECT
private slots:
    void shufflesEachEpochOtherwise()
    {
        const auto first = epochOrder(100, 1, 0);
        QVERIFY(first == epochOrder(100, 1, 0));
        QVERIFY(first != epochOrder(100, 1, 1));
        QVERIFY(first != epochOrder(100, 2, 0));
        auto sorted = first;
        std::sort(sorted.begin(), sorted.end());
        for (std::size_t i = 0; i < sorted.size(); ++i)
            QCOMPARE(sorted[i], static_cast<std::int64_t>(i));
        QVERIFY(epochOrder(0, 1, 0).empty());
    }

    void splitsOffTheLastPart()
    {
        const std::shared_ptr<Dataset> whole = DataFolder().open("{'dataset': 'moons'}");
        const auto split = validationSplit(whole, 0.25);
        QCOMPARE(split.training->size(), Dimension{375});
        QCOMPARE(split.validation->size(), Dimension{125});
        QVERIFY(validationSplit(whole, 0).validation == nullptr);
        QVERIFY_THROWS_EXCEPTION(ConfigError, validationSplit(whole, 1));
        QVERIFY_THROWS_EXCEPTION(ConfigError, validationSplit(whole, 0.9999));
    }

    void keepsTheSharesOfClasses()
    {
        std::vector<std::int64_t> labels(100, 0);
        std::fill(labels.begin() + 80, labels.end(), 1);
        const auto split = stratifiedSplit(labels, 0.25, 1);
        QCOMPARE(split.validation.size(), std::size_t{25});
        QCOMPARE(split.training.size(), std::size_t{75});
        const auto rare = std::count_if(split.validation.begin(), split.validation.end(),
            [](std::int64_t row) { return row >= 80; });
        QCOMPARE(rare, std::ptrdiff_t{5});
        QVERIFY(split.validation != stratifiedSplit(labels, 0.25, 2).validation);
    }

    void countsClasses()
    {
        const DataFolder folder;
        const std::map<std::int64_t, std::int64_t> expected{{0, 4}, {1, 3}, {2, 3}};
        const std::string blobs = "{'dataset': 'blobs', 'samples': 10";
        QVERIFY(classCounts(*folder.open(blobs + "}")) == expected);
        QVERIFY(classCounts(*folder.open(blobs + ", 'one_hot': 3}")) == expected);
    }
};

NW_TEST(BatchesTest)
#include "tst_batches.moc"
