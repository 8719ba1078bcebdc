#include "tests/support/conforms.h"
#include "tests/support/test.h"

namespace netwright {
using test::expectConforms;

class Conv3DTransposeTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Conv3DTranspose",
            .config = {{"filters", 2}, {"kernel_size", {2, 1, 2}}, {"strides", {1, 2, 1}}},
            .input = {1, 2, 2, 2, 2},
            .output = {1, 3, 4, 3, 2},
            .weights = 2});
    }
    void conformsWithPaddingSame()
    {
        expectConforms({.layer = "Conv3DTranspose",
            .config = {{"filters", 2}, {"kernel_size", 3}, {"strides", {2, 1, 1}},
                {"padding", "same"}, {"output_padding", {1, 0, 0}}},
            .input = {1, 2, 2, 1, 1},
            .output = {1, 4, 2, 1, 2},
            .weights = 2});
    }
};

NW_TEST(Conv3DTransposeTest)

} // namespace netwright

#include "tst_conv3d_transpose.moc"
