#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::callLayer;
using test::expectConforms;
using test::valuesOf;

class MaxPooling1DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "MaxPooling1D", .input = {2, 5, 3}, .output = {2, 2, 3}});
    }
    void leavesWholeNumbersWhole()
    {
        const Array x = Array::of<std::int32_t>({1, 4, 1}, {-3, -5, 16777217, 2});
        const Array y = callLayer(*create<Layer>("MaxPool1D"), {x}).output;
        QCOMPARE(y.dtype(), DType::int32);
        QCOMPARE(valuesOf(y), (std::vector<double>{-3, 16777217}));
    }
    void takesChannelsFirst()
    {
        expectConforms({.layer = "MaxPooling1D",
            .config = {{"pool_size", 3}, {"strides", 1}, {"padding", "same"},
                {"data_format", "channels_first"}},
            .input = {2, 3, 4},
            .output = {2, 3, 4}});
    }
};

NW_TEST(MaxPooling1DTest)

} // namespace netwright

#include "tst_max_pooling1d.moc"
