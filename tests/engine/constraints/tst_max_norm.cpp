#include "engine/constraints/constraint.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class MaxNormTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Constraint, "MaxNorm"); }
    void isAsInKeras()
    {
        const auto object = create<Constraint>("MaxNorm");
        const Tensor weight = tensorOf({2, 3}, {-0.7959, -1.1466, -4.7148, 0.1557, 1.2726, 4.2561});
        NW_COMPARE(valuesOf((*object)(weight)),
            {-0.7958999, -1.1466, -1.484586, 0.1557, 1.2726, 1.340151});
    }
    void takesOneAxisOrAList()
    {
        QCOMPARE(configOf(*create<Constraint>("MaxNorm"))["axis"], Value(0));
        const auto object = create<Constraint>("MaxNorm", {{"axis", {0, 1}}, {"max_value", 1}});
        QCOMPARE(configOf(*object)["axis"], Value({0, 1}));
        NW_COMPARE(valuesOf((*object)(tensorOf({2, 2}, {1, 1, 1, 1}))), {0.5, 0.5, 0.5, 0.5});
    }
};

NW_TEST(MaxNormTest)
#include "tst_max_norm.moc"
