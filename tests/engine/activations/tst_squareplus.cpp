#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

class SquareplusTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "squareplus",
            .x = {-0.6444, 1.7351, 1.958, -1.6826, -0.7032, -3.4535, -3.4475, 0.1303, 0.4427,
                0.4867, -1.5008, 1.5652},
            .y = {0.728425, 2.191424, 2.378443, 0.4655228, 0.7084107, 0.2686611, 0.2690656, 1.06727,
                1.245555, 1.272534, 0.49984, 2.052428}});
    }
};

NW_TEST(SquareplusTest)
#include "tst_squareplus.moc"
