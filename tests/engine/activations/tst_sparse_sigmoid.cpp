#include "tests/engine/activations/activation_test.h"
#include "tests/support/test.h"

class SparseSigmoidTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "sparse_sigmoid",
            .x = {0.5419, -1.7331, 1.1143, -1.2171, 1.828, -2.1547, 1.0306, -1.8428, -0.1383, 0.881,
                0.5721, -4.0771},
            .y = {0.77095, 0, 1, 0, 1, 0, 1, 0, 0.43085, 0.9405, 0.78605, 0}});
    }
};

NW_TEST(SparseSigmoidTest)
#include "tst_sparse_sigmoid.moc"
