#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

class TanhTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "tanh",
            .x = {-2.83, 1.5903, -0.8122, 0.8901, -1.0814, 1.521, -2.341, 0.2798, 3.6721, 1.4905,
                -1.7513, 2.161},
            .y = {-0.9930592, 0.9201953, -0.6708021, 0.7114431, -0.7937177, 0.9088718, -0.981649,
                0.2727199, 0.9987082, 0.9034167, -0.9415233, 0.9738011}});
    }
};

NW_TEST(TanhTest)
#include "tst_tanh.moc"
