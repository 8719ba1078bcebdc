#include "engine/layers/shapes.h"

#include "engine/base/error.h"
#include "tests/support/test.h"

namespace netwright {

class LayerShapesTest : public QObject {
    Q_OBJECT
private slots:
    void expectsRanks()
    {
        expectRank("Some", {2, 3}, 2);
        expectRankAtLeast("Some", {2, 3, 4}, 2);
        QVERIFY_THROWS_EXCEPTION(ShapeError, expectRank("Some", {2, 3}, 3));
        QVERIFY_THROWS_EXCEPTION(ShapeError, expectRankAtLeast("Some", {2}, 2));
    }
    void expectsKnownLengths()
    {
        QCOMPARE(knownLength("Some", {kUnknown, 3}, -1), Dimension{3});
        QVERIFY_THROWS_EXCEPTION(ShapeError, knownLength("Some", {kUnknown, 3}, 0));
    }
    void expectsWindowsToFit()
    {
        const SlidingWindow window{.size = {3}, .dilation = {2}, .padding = "valid"};
        expectFits("Some", {1, 5, 1}, window);
        expectFits("Some", {1, kUnknown, 1}, window);
        QVERIFY_THROWS_EXCEPTION(ShapeError, expectFits("Some", {1, 4, 1}, window));
        expectFits("Some", {1, 4, 1}, {.size = {3}, .dilation = {2}, .padding = "same"});
    }
    void countsUnknownLengthsAsOne() { QCOMPARE(elementsOf({kUnknown, 3, 4}), 12.0); }
};

NW_TEST(LayerShapesTest)

} // namespace netwright

#include "tst_shapes.moc"
