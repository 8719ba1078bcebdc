#include "engine/datasets/describe.h"

#include "tests/engine/datasets/samples.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;
using namespace netwright::test;

class DescribeTest : public QObject {
    Q_OBJECT
private slots:
    void tellsRanges()
    {
        const Array x = Array::of(Shape{4}, std::vector<float>{1, 2, NAN, 3});
        const auto data = makeArrayDataset({{"x0", x}}, {});
        const DatasetSummary summary = describe(*data);
        QCOMPARE(summary.samples, Dimension{4});
        QCOMPARE(summary.inputs[0].minimum, 1.0);
        QCOMPARE(summary.inputs[0].maximum, 3.0);
        QCOMPARE(summary.inputs[0].mean, 2.0);
        QCOMPARE(summary.inputs[0].notFinite, std::int64_t{1});
        QVERIFY(std::abs(summary.inputs[0].deviation - std::sqrt(2.0 / 3)) < 1e-12);
        QVERIFY(summary.classCounts.empty());
    }

    void countsClasses()
    {
        const auto data = DataFolder().open("{'dataset': 'spiral', 'samples': 10}");
        const DatasetSummary summary = describe(*data);
        QCOMPARE(summary.classCounts.at(1), std::int64_t{5});
        QCOMPARE(summary.classNames.size(), std::size_t{2});
    }
};

NW_TEST(DescribeTest)
#include "tst_describe.moc"
