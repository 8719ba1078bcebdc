#include "tests/support/conforms.h"
#include "tests/support/test.h"

namespace netwright {
using test::expectConforms;

// The rest is in tst_base_spatial_dropout.cpp.
class SpatialDropout2DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "SpatialDropout2D",
            .config = {{"rate", 0.4}},
            .input = {8, 2, 2, 3},
            .output = {8, 2, 2, 3},
            .isRandom = true});
    }
};

NW_TEST(SpatialDropout2DTest)

} // namespace netwright

#include "tst_spatial_dropout2d.moc"
