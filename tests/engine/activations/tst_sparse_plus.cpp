#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

class SparsePlusTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "sparse_plus",
            .x = {0.9284, 0.1127, -2.8852, -2.1697, 0.4996, -2.2394, 1.446, 1.7434, -2.0584, 3.8833,
                -0.9725, 1.1826},
            .y = {0.9296817, 0.3095253, 0, 0, 0.5622, 0, 1.446, 1.7434, 0, 3.8833, 0.0001890621,
                1.1826}});
    }
};

NW_TEST(SparsePlusTest)
#include "tst_sparse_plus.moc"
