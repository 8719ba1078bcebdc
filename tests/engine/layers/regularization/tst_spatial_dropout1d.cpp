#include "tests/support/conforms.h"
#include "tests/support/test.h"

namespace netwright {
using test::expectConforms;

// The rest is in tst_base_spatial_dropout.cpp.
class SpatialDropout1DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "SpatialDropout1D",
            .config = {{"rate", 0.4}},
            .input = {8, 3, 4},
            .output = {8, 3, 4},
            .isRandom = true});
    }
};

NW_TEST(SpatialDropout1DTest)

} // namespace netwright

#include "tst_spatial_dropout1d.moc"
