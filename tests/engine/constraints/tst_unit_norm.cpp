#include "engine/constraints/constraint.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class UnitNormTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Constraint, "UnitNorm"); }
    void isAsInKeras()
    {
        const auto object = create<Constraint>("UnitNorm");
        const Tensor weight = tensorOf({2, 3}, {1.2384, -4.086, 2.6031, -1.0365, 2.403, 0.6216});
        NW_COMPARE(valuesOf((*object)(weight)),
            {0.766849, -0.8619831, 0.9726532, -0.6418273, 0.5069371, 0.232262});
    }
    void leavesZerosAlone()
    {
        const auto object = create<Constraint>("UnitNorm");
        NW_COMPARE(valuesOf((*object)(tensorOf({2, 1}, {0, 0}))), {0, 0});
    }
};

NW_TEST(UnitNormTest)
#include "tst_unit_norm.moc"
