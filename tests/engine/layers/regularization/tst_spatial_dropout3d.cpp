#include "tests/support/conforms.h"
#include "tests/support/test.h"

namespace netwright {
using test::expectConforms;

// The rest is in tst_base_spatial_dropout.cpp.
class SpatialDropout3DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "SpatialDropout3D",
            .config = {{"rate", 0.4}},
            .input = {8, 2, 2, 2, 3},
            .output = {8, 2, 2, 2, 3},
            .isRandom = true});
    }
};

NW_TEST(SpatialDropout3DTest)

} // namespace netwright

#include "tst_spatial_dropout3d.moc"
