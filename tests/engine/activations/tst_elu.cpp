#include "engine/activations/activation.h"
#include "tests/engine/activations/activation_test.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class EluTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "elu",
            .x = {0.7604, -1.2284, 0.5321, 1.9867, 0.7705, 2.2055, -2.3333, 2.568, -0.3037, -3.4959,
                0.1446, 0.8763},
            .y = {0.7604, -0.7072394, 0.5321, 1.9867, 0.7705, 2.2055, -0.9030248, 2.568, -0.2619178,
                -0.9696785, 0.1446, 0.8763}});
    }
    void takesAlpha()
    {
        const auto elu = create<Activation>("elu", {{"alpha", 0.5}});
        NW_COMPARE(valuesOf((*elu)(tensorOf({2}, {-1, 2}))), {-0.31606, 2});
    }
};

NW_TEST(EluTest)
#include "tst_elu.moc"
