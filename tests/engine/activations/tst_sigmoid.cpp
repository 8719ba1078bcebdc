#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

class SigmoidTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "sigmoid",
            .x = {-4.4866, 0.9453, 2.8852, -2.9221, -1.9382, -2.4667, 1.1465, 0.5501, -0.531,
                -0.7861, -4.8084, -0.2991},
            .y = {0.01113351, 0.720169, 0.94711, 0.05107183, 0.1258457, 0.07822585, 0.7588711,
                0.6341588, 0.3702837, 0.3130067, 0.008094844, 0.4257775}});
    }
};

NW_TEST(SigmoidTest)
#include "tst_sigmoid.moc"
