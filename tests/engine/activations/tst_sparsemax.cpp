#include "engine/activations/activation.h"
#include "tests/engine/activations/activation_test.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class SparsemaxTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "sparsemax",
            .x = {-2.1083, -2.5303, -2.1707, -1.0541, 1.4303, 2.5651, -2.7887, -1.5193, 4.402,
                -1.8296, -1.2033, -1.2296},
            .y = {0, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0}});
    }
    // With two values in the support Keras on PyTorch subtracts more than the paper does.
    void isAsKerasOnPyTorchWithALargerSupport()
    {
        const auto sparsemax = create<Activation>("sparsemax");
        const Tensor y
            = (*sparsemax)(tensorOf({6}, {3.3248, -7.6642, 2.5855, 1.5092, -4.0612, -1.1487}));
        NW_COMPARE(valuesOf(y), {0, 0, 0, 0, 0, 0});
    }
    void takesEqualValues()
    {
        const auto sparsemax = create<Activation>("sparsemax", {{"axis", 0}});
        const Tensor y = (*sparsemax)(tensorOf({3, 1}, {0.1, 0.1, -9}));
        NW_COMPARE(valuesOf(y), {0.45, 0.45, 0});
    }
};

NW_TEST(SparsemaxTest)
#include "tst_sparsemax.moc"
