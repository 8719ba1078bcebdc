#include "engine/activations/activation.h"
#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

using namespace netwright;

class SiluTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "silu",
            .x = {0.1431, -3.8375, 2.8194, -2.9592, 1.6744, 0.3168, -2.5448, -4.4288, 0.5745,
                1.9602, 0.2943, 1.7683},
            .y = {0.07666068, -0.08094402, 2.660711, -0.1458989, 1.410115, 0.1832828, -0.1852019,
                -0.05220748, 0.3675656, 1.718222, 0.1686482, 1.510563}});
    }
    void isKnownAsSwish() { QCOMPARE(create<Activation>("swish")->schema().name, "silu"); }
};

NW_TEST(SiluTest)
#include "tst_silu.moc"
