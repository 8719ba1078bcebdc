#include "tests/support/conforms.h"
#include "tests/support/test.h"

namespace netwright {
using test::expectConforms;

class AveragePooling3DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "AveragePooling3D",
            .config = {{"pool_size", 2}},
            .input = {1, 4, 2, 3, 2},
            .output = {1, 2, 1, 1, 2}});
    }
};

NW_TEST(AveragePooling3DTest)

} // namespace netwright

#include "tst_average_pooling3d.moc"
