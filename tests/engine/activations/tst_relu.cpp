#include "engine/activations/activation.h"
#include "tests/engine/activations/activation_test.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class ReluTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "relu",
            .x = {0.4756, -1.1919, 1.3575, -1.0036, -3.9861, -1.1177, 1.6414, 2.491, 0.4913, 0.4812,
                -0.5685, -0.7843},
            .y = {0.4756, 0, 1.3575, 0, 0, 0, 1.6414, 2.491, 0.4913, 0.4812, 0, 0}});
    }
    void hasALimitASlopeAndAThreshold()
    {
        const auto relu = create<Activation>(
            "relu", {{"max_value", 6}, {"negative_slope", 0.5}, {"threshold", 1}});
        const Tensor y = (*relu)(tensorOf({5}, {-3, 0, 1, 2, 9}));
        NW_COMPARE(valuesOf(y), {-2, -0.5, 0, 2, 6});
    }
};

NW_TEST(ReluTest)
#include "tst_relu.moc"
