#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

class HardTanhTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "hard_tanh",
            .x = {-0.2635, 1.3262, -0.8299, 0.2961, -2.0611, -2.9226, -1.6819, -0.8526, -0.754,
                0.7871, 2.5754, -0.1815},
            .y = {-0.2635, 1, -0.8299, 0.2961, -1, -1, -1, -0.8526, -0.754, 0.7871, 1, -0.1815}});
    }
};

NW_TEST(HardTanhTest)
#include "tst_hard_tanh.moc"
