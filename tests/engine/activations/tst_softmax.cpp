#include "engine/activations/activation.h"
#include "tests/engine/activations/activation_test.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class SoftmaxTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "softmax",
            .x = {3.0212, 0.6054, 1.8052, 1.1352, 0.7349, -0.4809, -0.6486, 0.4953, 1.9799, 0.7464,
                5.3178, 0.9914},
            .y = {0.6504545, 0.05808291, 0.1928035, 0.0986592, 0.4284279, 0.1270172, 0.1074067,
                0.3371482, 0.03353079, 0.009766556, 0.9442247, 0.01247797}});
    }
    void worksAlongAnyAxis()
    {
        const auto softmax = create<Activation>("softmax", {{"axis", 0}});
        const Tensor y = (*softmax)(tensorOf({2, 2}, {0, 1000, 0, -1000}));
        NW_COMPARE(valuesOf(y), {0.5, 1, 0.5, 0});
    }
};

NW_TEST(SoftmaxTest)
#include "tst_softmax.moc"
