#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

class LinearTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "linear",
            .x = {1.3702, 0.7209, -2.5071, -2.3873, 4.6224, -2.8836, 1.118, 1.4854, 1.6275, 0.4824,
                -5.8841, 0.2396},
            .y = {1.3702, 0.7209, -2.5071, -2.3873, 4.6224, -2.8836, 1.118, 1.4854, 1.6275, 0.4824,
                -5.8841, 0.2396}});
    }
};

NW_TEST(LinearTest)
#include "tst_linear.moc"
