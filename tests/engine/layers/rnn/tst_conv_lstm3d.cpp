#include "tests/engine/layers/rnn/sequence_call.h"
#include "tests/support/conforms.h"
#include "tests/support/test.h"

namespace netwright {
using test::builtLayer;
using test::expectConforms;
using test::outputsOf;
using test::wavy;

class ConvLstm3dTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "ConvLSTM3D",
            .config = {{"filters", 1}, {"kernel_size", {1, 2, 1}}, {"use_bias", false}},
            .input = {1, 2, 2, 2, 1, 1},
            .output = {1, 2, 1, 1, 1},
            .weights = 2});
    }
    void givesVolumes()
    {
        const auto layer = builtLayer("ConvLSTM3D",
            {{"filters", 2}, {"kernel_size", 2}, {"padding", "same"}, {"strides", {1, 2, 1}},
                {"return_sequences", true}, {"go_backwards", true}},
            {{1, 2, 2, 3, 2, 1}});
        QCOMPARE(outputsOf(*layer, {.inputs = {wavy({1, 2, 2, 3, 2, 1})}}).front().shape(),
            (Shape{1, 2, 2, 2, 2, 2}));
    }
};

NW_TEST(ConvLstm3dTest)

} // namespace netwright

#include "tst_conv_lstm3d.moc"
