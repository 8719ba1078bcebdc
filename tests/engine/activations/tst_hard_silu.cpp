#include "engine/activations/activation.h"
#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

using namespace netwright;

class HardSiluTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "hard_silu",
            .x = {-2.0963, 0.8872, 3.5476, 0.4068, -0.3367, -3.7861, -0.3494, 0.0885, -0.1477,
                -1.1739, 0.1815, -0.4929},
            .y = {-0.3157378, 0.5747873, 3.5476, 0.2309811, -0.1494555, 0, -0.1543533, 0.04555538,
                -0.07021412, -0.3572765, 0.09624037, -0.2059583}});
    }
    void isKnownAsHardSwish()
    {
        QCOMPARE(create<Activation>("hard_swish")->schema().name, "hard_silu");
    }
};

NW_TEST(HardSiluTest)
#include "tst_hard_silu.moc"
