#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

class ExponentialTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "exponential",
            .x = {1.8558, 4.9356, -4.7335, -0.0701, -0.5823, 2.8927, 1.6378, -0.7914, 1.8249,
                -1.9779, -1.1912, 0.4683},
            .y = {6.396814, 139.1566, 0.008795632, 0.9323006, 0.5586121, 18.04196, 5.14384,
                0.4532098, 6.202175, 0.1383595, 0.3038564, 1.597277}});
    }
};

NW_TEST(ExponentialTest)
#include "tst_exponential.moc"
