#include "engine/regularizers/regularizer.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class L2Test : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Regularizer, "L2"); }
    void isAsInKeras()
    {
        const auto object = create<Regularizer>("L2");
        const Tensor weight = tensorOf({2, 3}, {0.0615, 1.8687, 3.5319, -1.5684, 0.0057, 1.0383});
        NW_COMPARE(valuesOf((*object)(weight)), {0.1950812});
    }
    void hasItsGradient()
    {
        const auto object = create<Regularizer>("L2");
        const auto penalty = [&](const Tensor& x) { return (*object)(x); };
        const std::string fault
            = gradientFault(penalty, {2, 3}, {0.0615, 1.8687, 3.5319, -1.5684, 0.0057, 1.0383});
        QVERIFY2(fault.empty(), fault.c_str());
    }
};

NW_TEST(L2Test)
#include "tst_l2.moc"
