#include "tests/support/conforms.h"
#include "tests/support/test.h"

namespace netwright {
using test::expectConforms;

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
        QVERIFY_THROWS_EXCEPTION(ConfigError,
            create<Layer>("Conv1D",
                {{"filters", 2}, {"kernel_size", 2}, {"padding", "causal"},
                    {"data_format", "channels_first"}}));
    }
};

NW_TEST(Conv1DTest)

} // namespace netwright

#include "tst_conv1d.moc"
