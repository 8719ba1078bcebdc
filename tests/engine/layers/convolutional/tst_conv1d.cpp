#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::expectConforms;
using test::setWeight;
using test::valuesOf;

class Conv1DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Conv1D",
            .config = {{"filters", 3}, {"kernel_size", 3}},
            .input = {2, 6, 2},
            .output = {2, 4, 3},
            .weights = 2});
    }
    void looksOnlyBackWithCausalPadding()
    {
        expectConforms({.layer = "Conv1D",
            .config
            = {{"filters", 2}, {"kernel_size", 2}, {"padding", "causal"}, {"dilation_rate", 2}},
            .input = {2, 6, 2},
            .output = {2, 6, 2},
            .weights = 2});
        expectConforms({.layer = "Conv1D",
            .config = {{"filters", 2}, {"kernel_size", 2}, {"padding", "causal"}, {"strides", 2},
                {"data_format", "channels_first"}},
            .input = {2, 2, 5},
            .output = {2, 2, 3},
            .weights = 2});
    }
    void seesOnlyThePast()
    {
        const auto layer = builtLayer("Conv1D",
            {{"filters", 1}, {"kernel_size", 2}, {"padding", "causal"}, {"dilation_rate", 2}},
            {{1, 4, 1}});
        setWeight(*layer, "kernel", {1, 10});
        const Array y = callLayer(*layer, {arrayOf({1, 4, 1}, {1, 2, 3, 4})}).output;
        QCOMPARE(valuesOf(y), (std::vector<double>{10, 20, 31, 42}));
    }
    void splitsIntoGroupsAndTakesUnknownLengths()
    {
        expectConforms({.layer = "Conv1D",
            .config = {{"filters", 4}, {"kernel_size", 2}, {"groups", 2}, {"dilation_rate", 2}},
            .input = {2, 5, 4},
            .output = {2, 3, 4},
            .weights = 2});
        const auto layer = create<Layer>("Conv1D", {{"filters", 4}, {"kernel_size", 9}});
        CallContext context(CallContext::Mode::inference);
        const Tensor y
            = (*layer)({.inputs = {placeholder({kUnknown, kUnknown, 2})}}, context).front();
        QCOMPARE(y.shape(), (Shape{kUnknown, kUnknown, 4}));
    }
};

NW_TEST(Conv1DTest)

} // namespace netwright

#include "tst_conv1d.moc"
