#include "tests/support/conforms.h"
#include "tests/support/test.h"

namespace netwright {
using test::expectConforms;

class MaxPooling3DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms(
            {.layer = "MaxPooling3D", .input = {1, 4, 2, 3, 2}, .output = {1, 2, 1, 1, 2}});
    }
};

NW_TEST(MaxPooling3DTest)

} // namespace netwright

#include "tst_max_pooling3d.moc"
