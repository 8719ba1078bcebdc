#include "tests/support/conforms.h"
#include "tests/support/test.h"

namespace netwright {
using test::expectConforms;

class Conv3DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Conv3D",
            .config = {{"filters", 2}, {"kernel_size", 2}},
            .input = {1, 3, 3, 4, 2},
            .output = {1, 2, 2, 3, 2},
            .weights = 2});
    }
};

NW_TEST(Conv3DTest)

} // namespace netwright

#include "tst_conv3d.moc"
