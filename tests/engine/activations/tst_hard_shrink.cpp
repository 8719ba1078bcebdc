#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

class HardShrinkTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "hard_shrink",
            .x = {-1.3023, 0.4348, -1.4791, -0.342, 1.3858, 2.4961, 1.2738, -2.2863, -0.2162,
                -1.4991, 1.2519, 1.4183},
            .y = {-1.3023, 0, -1.4791, 0, 1.3858, 2.4961, 1.2738, -2.2863, 0, -1.4991, 1.2519,
                1.4183}});
    }
};

NW_TEST(HardShrinkTest)
#include "tst_hard_shrink.moc"
