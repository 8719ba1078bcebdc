#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

class SoftShrinkTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "soft_shrink",
            .x = {1.7669, 0.2941, 1.5316, 0.438, -1.1652, -3.7727, 0.9237, -1.7669, -2.4847,
                -0.0087, 0.9469, 1.2746},
            .y = {1.2669, 0, 1.0316, 0, -0.6652, -3.2727, 0.4237, -1.2669, -1.9847, 0, 0.4469,
                0.7746}});
    }
};

NW_TEST(SoftShrinkTest)
#include "tst_soft_shrink.moc"
