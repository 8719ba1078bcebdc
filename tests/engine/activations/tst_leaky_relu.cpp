#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

class LeakyReluTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "leaky_relu",
            .x = {-5.0471, 3.0535, 0.9029, 2.0235, -4.8739, -1.2153, -0.3568, -2.8343, -0.1819,
                -3.444, 0.8085, 3.1389},
            .y = {-1.00942, 3.0535, 0.9029, 2.0235, -0.97478, -0.24306, -0.07136, -0.56686,
                -0.03638, -0.6888, 0.8085, 3.1389}});
    }
};

NW_TEST(LeakyReluTest)
#include "tst_leaky_relu.moc"
