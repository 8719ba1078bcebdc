#include "engine/regularizers/regularizer.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class L1L2Test : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Regularizer, "L1L2"); }
    void isAsInKeras()
    {
        const auto object = create<Regularizer>("L1L2", {{"l1", 0.1}, {"l2", 0.2}});
        const Tensor weight = tensorOf({2, 3}, {-2.1588, -0.8985, 6.825, 1.3677, 1.0212, 6.6669});
        NW_COMPARE(valuesOf((*object)(weight)), {21.77568});
    }
    void hasItsGradient()
    {
        const auto object = create<Regularizer>("L1L2", {{"l1", 0.1}, {"l2", 0.2}});
        const auto penalty = [&](const Tensor& x) { return (*object)(x); };
        const std::string fault
            = gradientFault(penalty, {2, 3}, {-2.1588, -0.8985, 6.825, 1.3677, 1.0212, 6.6669});
        QVERIFY2(fault.empty(), fault.c_str());
    }
};

NW_TEST(L1L2Test)
#include "tst_l1l2.moc"
