#include "engine/constraints/constraint.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class MinMaxNormTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Constraint, "MinMaxNorm"); }
    void isAsInKeras()
    {
        const auto object
            = create<Constraint>("MinMaxNorm", {{"min_value", 0.5}, {"max_value", 1}});
        const Tensor weight = tensorOf({2, 3}, {2.5386, -0.2514, 1.7787, -4.3074, 0.7794, -0.5922});
        NW_COMPARE(valuesOf((*object)(weight)),
            {0.5077384, -0.2514, 0.9487952, -0.8615112, 0.7793999, -0.3158917});
    }
};

NW_TEST(MinMaxNormTest)
#include "tst_min_max_norm.moc"
