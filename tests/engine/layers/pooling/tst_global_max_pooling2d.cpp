#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::callLayer;
using test::counting;
using test::expectConforms;
using test::valuesOf;

class GlobalMaxPooling2DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "GlobalMaxPooling2D", .input = {2, 3, 4, 5}, .output = {2, 5}});
    }
    void keepsTheAxesWhenTold()
    {
        expectConforms({.layer = "GlobalMaxPooling2D",
            .config = {{"keepdims", true}},
            .input = {2, 3, 4, 5},
            .output = {2, 1, 1, 5}});
    }
    void takesChannelsFirst()
    {
        const auto layer = create<Layer>("GlobalMaxPooling2D", {{"data_format", "channels_first"}});
        const Array y = callLayer(*layer, {counting({1, 2, 1, 3})}).output;
        QVERIFY(areClose(valuesOf(y), {2, 5}));
    }
    void refusesAnotherRank()
    {
        const auto layer = create<Layer>("GlobalMaxPooling2D");
        QVERIFY_THROWS_EXCEPTION(ShapeError, callLayer(*layer, {counting({2, 3})}));
    }
};

NW_TEST(GlobalMaxPooling2DTest)

} // namespace netwright

#include "tst_global_max_pooling2d.moc"
