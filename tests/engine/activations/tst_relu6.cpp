#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

class Relu6Test : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "relu6",
            .x = {0.0691, 1.5686, -0.6219, 5.4839, -1.9947, 0.4199, 1.2107, -1.3151, -0.6862,
                -4.4882, -0.6644, -0.3859},
            .y = {0.0691, 1.5686, 0, 5.4839, 0, 0.4199, 1.2107, 0, 0, 0, 0, 0}});
    }
};

NW_TEST(Relu6Test)
#include "tst_relu6.moc"
