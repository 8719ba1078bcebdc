#include "engine/regularizers/regularizer.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class L1Test : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Regularizer, "L1"); }
    void isAsInKeras()
    {
        const auto object = create<Regularizer>("L1");
        const Tensor weight = tensorOf({2, 3}, {-1.1055, 0.1983, -0.7467, -4.8267, 1.857, 1.6566});
        NW_COMPARE(valuesOf((*object)(weight)), {0.103908});
    }
    void hasItsGradient()
    {
        const auto object = create<Regularizer>("L1");
        const auto penalty = [&](const Tensor& x) { return (*object)(x); };
        const std::string fault
            = gradientFault(penalty, {2, 3}, {-1.1055, 0.1983, -0.7467, -4.8267, 1.857, 1.6566});
        QVERIFY2(fault.empty(), fault.c_str());
    }
};

NW_TEST(L1Test)
#include "tst_l1.moc"
