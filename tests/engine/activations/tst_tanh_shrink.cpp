#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

class TanhShrinkTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "tanh_shrink",
            .x = {-1.3478, 0.0565, -0.0814, 0.6142, -1.0106, 1.331, 0.8853, -0.3146, -2.2935,
                0.9843, 2.322, 0.8378},
            .y = {-0.474267, 6.004423e-05, -0.0001793057, 0.06712317, -0.2445899, 0.4615064,
                0.1762354, -0.009983927, -1.313661, 0.2293787, 1.341055, 0.1531579}});
    }
};

NW_TEST(TanhShrinkTest)
#include "tst_tanh_shrink.moc"
