#include "engine/ops/cross_entropy.h"

#include "engine/base/error.h"
#include "engine/program/program.h"
#include "tests/support/gradient_check.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright::test {

class CrossEntropyOpTest : public QObject {
    Q_OBJECT
private slots:
    void hasGradients()
    {
        const Tensor labels = tensorOf({2, 3}, {0, 4, 2, 1, 1, 3}, DType::int32);
        expectGradients([&](const Tensors& in) { return ops::sparseCrossEntropy(in[0], labels); },
            {.inputs = {sample({2, 3, 5}, -3, 3)}, .tolerance = 1e-4});
    }

    void labelsOutsideDoNotCount()
    {
        const Tensor labels = tensorOf({3}, {-1, 2, 0}, DType::int32);
        const Tensor logits = tensorOf({3, 2}, {1, 2, 3, 4, 0, std::log(3.0)});
        for (const char* backend : {"reference", "openblas", "onednn"})
            NW_COMPARE(valuesOf(evaluate(ops::sparseCrossEntropy(logits, labels), backend)),
                {0, 0, std::log(4.0)});
    }

    void largeLogitsAreFinite()
    {
        const Tensor labels = tensorOf({2}, {0, 1}, DType::int32);
        const Tensor logits = tensorOf({2, 2}, {1e30, -1e30, 1000, 1001});
        for (const char* backend : {"reference", "openblas", "onednn"})
            NW_COMPARE(valuesOf(evaluate(ops::sparseCrossEntropy(logits, labels), backend)),
                {0, std::log1p(std::exp(-1.0))});
    }

    void refusesOtherShapes()
    {
        QVERIFY_THROWS_EXCEPTION(ShapeError,
            ops::sparseCrossEntropy(placeholder({2, 3}), placeholder({3}, DType::int32)));
    }
};

NW_TEST(CrossEntropyOpTest)

} // namespace netwright::test

#include "tst_cross_entropy.moc"
