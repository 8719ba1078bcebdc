#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

class SoftplusTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "softplus",
            .x = {-4.4777, 0.1834, 2.5034, -5.4664, -3.7543, 0.2845, -3.2541, 0.1264, 3.0092,
                -1.2193, -0.3603, 0.5958},
            .y = {0.01129547, 0.7890458, 2.582032, 0.004217513, 0.02314687, 0.8454807, 0.03788863,
                0.758343, 3.057353, 0.258848, 0.5291371, 1.034778}});
    }
};

NW_TEST(SoftplusTest)
#include "tst_softplus.moc"
