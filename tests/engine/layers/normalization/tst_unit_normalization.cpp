#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::expectConforms;
using test::valuesOf;

class UnitNormalizationTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "UnitNormalization", .input = {3, 4}, .output = {3, 4}});
    }
    void takesSeveralAxes()
    {
        expectConforms({.layer = "UnitNormalization",
            .config = {{"axis", {1, 2}}},
            .input = {2, 3, 2},
            .output = {2, 3, 2}});
    }
    void scalesVectorsToLengthOne()
    {
        const auto layer = create<Layer>("UnitNormalization");
        const Array y = callLayer(*layer, {arrayOf({2, 2}, {3, 4, 0, 0})}).output;
        QVERIFY(areClose(valuesOf(y), {0.6, 0.8, 0, 0}));
    }
    void refusesAxesThatAreNotThere()
    {
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("UnitNormalization", {{"axis", 2}}, {{2, 3}}));
    }
};

NW_TEST(UnitNormalizationTest)

} // namespace netwright

#include "tst_unit_normalization.moc"
