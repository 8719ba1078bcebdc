#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

class SoftsignTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "softsign",
            .x = {-1.5649, 2.8525, -1.0381, -0.6973, -0.5423, 2.6797, 0.1177, 1.3002, 1.5255,
                -3.973, 1.4713, -0.2455},
            .y = {-0.6101213, 0.7404283, -0.509347, -0.410829, -0.3516177, 0.7282387, 0.1053055,
                0.5652552, 0.6040388, -0.7989141, 0.5953546, -0.1971096}});
    }
};

NW_TEST(SoftsignTest)
#include "tst_softsign.moc"
