#include "engine/activations/activation.h"
#include "tests/engine/activations/activation_test.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class GluTest : public QObject {
    Q_OBJECT
private slots:
    void isAsInKeras()
    {
        NW_EXPECT_ACTIVATION({.name = "glu",
            .x = {0.7362, 2.9995, -0.8979, 1.5415, -2.2084, -0.1246, -0.3702, 0.733, -3.4398,
                0.0583, 1.3507, 0.4826},
            .y = {0.2131168, 2.470636, -0.9021152, -0.08416272, -2.732041, 0.03605048}});
    }
    void refusesAnOddLength()
    {
        const auto glu = create<Activation>("glu");
        QVERIFY_THROWS_EXCEPTION(ShapeError, (*glu)(tensorOf({3}, {1, 2, 3})));
    }
};

NW_TEST(GluTest)
#include "tst_glu.moc"
