#include "engine/activations/activation.h"
#include "tests/engine/activations/activation_test.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class GeluTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "gelu",
            .x = {1.0326, -3.6504, -1.5432, -0.0501, 3.005, -1.3019, -2.0809, -3.8828, -0.7924,
                -2.3348, -3.4389, -1.6062},
            .y = {0.8767852, -0.0004781338, -0.09473882, -0.02404907, 3.001009, -0.1256012,
                -0.03895761, -0.0002011152, -0.1696241, -0.02282715, -0.001004067, -0.08691946}});
    }
    void hasAnApproximation()
    {
        const auto gelu = create<Activation>("gelu", {{"approximate", true}});
        const Tensor y = (*gelu)(tensorOf({3}, {-1, 0.5, 2}));
        NW_COMPARE(valuesOf(y), {-0.158808, 0.3457140, 1.9545977});
    }
};

NW_TEST(GeluTest)
#include "tst_gelu.moc"
