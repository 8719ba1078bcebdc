#include "engine/datasets/sequences.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class SequencesTest : public QObject {
    Q_OBJECT
private slots:
    void sequencesGetOneLength()
    {
        const std::vector<Array> given{Array::of<float>({3}, {1, 2, 3}), Array::of<float>({1}, {4}),
            Array::of<float>({0}, {})};
        NW_COMPARE(valuesOf(padSequences(given)), {1, 2, 3, 0, 0, 4, 0, 0, 0});
        const Array cut = padSequences(
            given, {.maxlen = 2, .padding = "post", .truncating = "post", .value = 9});
        NW_COMPARE(valuesOf(cut), {1, 2, 4, 9, 9, 9});
        QVERIFY(cut.dtype() == DType::int32);
        QVERIFY_THROWS_EXCEPTION(ConfigError, padSequences(given, {.padding = "left"}));
    }
    void sequencesOfVectorsKeepTheirElements()
    {
        const std::vector<Array> given{
            Array::of<float>({1, 2}, {1, 2}), Array::of<float>({2, 2}, {3, 4, 5, 6})};
        const Array padded = padSequences(given);
        QCOMPARE(padded.shape().text(), "(2, 2, 2)");
        NW_COMPARE(valuesOf(padded), {0, 0, 1, 2, 3, 4, 5, 6});
        QVERIFY_THROWS_EXCEPTION(ShapeError, padSequences({given[0], Array::of<float>({1}, {1})}));
    }
    void windowsMoveOverRows()
    {
        const Array rows = Array::of<float>({7}, {0, 1, 2, 3, 4, 5, 6});
        const WindowRule rule{.sequenceLength = 2, .sequenceStride = 2, .samplingRate = 2};
        const Windows windows = timeseriesWindows(rows, rows, rule);
        NW_COMPARE(valuesOf(windows.inputs), {0, 2, 2, 4, 4, 6});
        NW_COMPARE(valuesOf(*windows.targets), {0, 2, 4});
        const WindowRule part{.sequenceLength = 2, .startIndex = 2, .endIndex = 4};
        NW_COMPARE(valuesOf(timeseriesWindows(rows, {}, part).inputs), {2, 3});
        QCOMPARE(
            timeseriesWindows(rows, {}, {.sequenceLength = 9}).inputs.shape().text(), "(0, 9)");
        QVERIFY_THROWS_EXCEPTION(ConfigError, timeseriesWindows(rows, {}, {.sequenceLength = 0}));
    }
    void theLastBatchMayBeSmaller()
    {
        QVERIFY((batchSizes(7, 3) == std::vector<Dimension>{3, 3, 1}));
    }
};

NW_TEST(SequencesTest)
#include "tst_sequences.moc"
