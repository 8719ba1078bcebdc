#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::callOnImages;
using test::counting;
using test::expectConforms;
using test::valuesOf;

class MaxNumBoundingBoxesTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "MaxNumBoundingBoxes",
            .config = {{"max_number", 2}},
            .input = {2, 4, 5, 3},
            .output = {2, 4, 5, 3}});
    }
    void cutsOffOrFillsUp()
    {
        const std::vector<Array> inputs{
            counting({1, 2, 4}), counting({1, 2}), counting({1, 3, 3, 1})};
        const auto more = create<Layer>("MaxNumBoundingBoxes", {{"max_number", 3}});
        const auto padded = callOnImages(*more, inputs);
        QCOMPARE(
            valuesOf(padded[0]), (std::vector<double>{0, 1, 2, 3, 4, 5, 6, 7, -1, -1, -1, -1}));
        QCOMPARE(valuesOf(padded[1]), (std::vector<double>{0, 1, -1}));
        QCOMPARE(padded[2].shape(), (Shape{1, 3, 3, 1}));
        const auto less = create<Layer>("MaxNumBoundingBoxes", {{"max_number", 1}});
        QCOMPARE(valuesOf(callOnImages(*less, inputs)[1]), (std::vector<double>{0}));
    }
    void refusesOtherInputs()
    {
        const auto layer = create<Layer>("MaxNumBoundingBoxes", {{"max_number", 3}});
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, callOnImages(*layer, {counting({1, 2, 4}), counting({1, 2})}));
        QVERIFY_THROWS_EXCEPTION(ShapeError,
            callOnImages(*layer, {counting({2, 4}), counting({1, 2}), counting({1, 2, 2, 1})}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("MaxNumBoundingBoxes", {{"max_number", 0}}));
    }
};

NW_TEST(MaxNumBoundingBoxesTest)

} // namespace netwright

#include "tst_max_num_bounding_boxes.moc"
