#include "engine/regularizers/regularizer.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class OrthogonalRegularizerTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Regularizer, "OrthogonalRegularizer"); }
    void isAsInKeras()
    {
        const auto object = create<Regularizer>("OrthogonalRegularizer");
        const Tensor weight = tensorOf({2, 3}, {0.7374, -1.2933, -4.4802, 1.4634, -2.7609, 2.3946});
        NW_COMPARE(valuesOf((*object)(weight)), {0.003270503});
    }
    void hasItsGradient()
    {
        const auto object = create<Regularizer>("OrthogonalRegularizer");
        const auto penalty = [&](const Tensor& x) { return (*object)(x); };
        const std::string fault
            = gradientFault(penalty, {2, 3}, {0.7374, -1.2933, -4.4802, 1.4634, -2.7609, 2.3946});
        QVERIFY2(fault.empty(), fault.c_str());
    }
    void takesMatricesOnly()
    {
        const auto object = create<Regularizer>("OrthogonalRegularizer");
        QVERIFY_THROWS_EXCEPTION(ShapeError, (*object)(tensorOf({2}, {1, 2})));
    }
};

NW_TEST(OrthogonalRegularizerTest)
#include "tst_orthogonal_regularizer.moc"
