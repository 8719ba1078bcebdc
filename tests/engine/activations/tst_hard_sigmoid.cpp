#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

class HardSigmoidTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "hard_sigmoid",
            .x = {-0.1625, -4.2885, 0.5703, -0.3811, 2.2407, -0.9529, -0.9533, 1.5141, 0.0503,
                0.3013, -0.4787, -0.0794},
            .y = {0.4729167, 0, 0.59505, 0.4364834, 0.87345, 0.3411833, 0.3411167, 0.75235,
                0.5083833, 0.5502167, 0.4202167, 0.4867667}});
    }
};

NW_TEST(HardSigmoidTest)
#include "tst_hard_sigmoid.moc"
