#include "engine/constraints/constraint.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class NonNegTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Constraint, "NonNeg"); }
    void isAsInKeras()
    {
        const auto object = create<Constraint>("NonNeg");
        const Tensor weight = tensorOf({2, 3}, {-4.2426, 2.9931, 2.1951, -0.6066, -6.1875, 6.2595});
        NW_COMPARE(valuesOf((*object)(weight)), {0, 2.9931, 2.1951, 0, 0, 6.2595});
    }
};

NW_TEST(NonNegTest)
#include "tst_non_neg.moc"
