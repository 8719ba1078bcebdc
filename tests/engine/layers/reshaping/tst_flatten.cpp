#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::callLayer;
using test::counting;
using test::expectConforms;
using test::valuesOf;

class FlattenTest : public QObject {
    Q_OBJECT
private slots:
    void conforms() { expectConforms({.layer = "Flatten", .input = {2, 3, 4}, .output = {2, 12}}); }
    void keepsTheOrderOfTheValues()
    {
        const auto layer = create<Layer>("Flatten");
        const Array x = counting({2, 2, 3});
        QCOMPARE(valuesOf(callLayer(*layer, {x}).output), valuesOf(x));
    }
    void putsChannelsLastFirst()
    {
        const auto layer = create<Layer>("Flatten", {{"data_format", "channels_first"}});
        const Array y = callLayer(*layer, {counting({1, 2, 3})}).output;
        QCOMPARE(valuesOf(y), (std::vector<double>{0, 3, 1, 4, 2, 5}));
    }
    void givesSingleNumbersAnAxis()
    {
        expectConforms({.layer = "Flatten", .input = {3}, .output = {3, 1}});
    }
    void leavesUnknownLengthsUnknown()
    {
        const auto layer = create<Layer>("Flatten");
        CallContext context(CallContext::Mode::inference);
        const Tensor y
            = (*layer)({.inputs = {placeholder({kUnknown, kUnknown, 3})}}, context).front();
        QCOMPARE(y.shape(), (Shape{kUnknown, kUnknown}));
    }
};

NW_TEST(FlattenTest)

} // namespace netwright

#include "tst_flatten.moc"
