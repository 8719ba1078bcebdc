#include "engine/ops/recurrent.h"

#include "engine/ops/math.h"
#include "tests/support/gradient_check.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
using test::sample;
using test::tensorOf;
using test::valuesOf;

namespace {

Tensor stepMask(const Shape& shape, const std::vector<double>& values)
{
    return tensorOf(shape, values, DType::boolean);
}

} // namespace

class RecurrentTest : public QObject {
    Q_OBJECT
private slots:
    void takesASequenceApartAndPutsItTogether()
    {
        const Tensor x = tensorOf({2, 3, 1}, {1, 2, 3, 4, 5, 6});
        const Tensors steps = ops::timeSteps(x);
        QCOMPARE(steps.size(), std::size_t{3});
        QCOMPARE(steps[1].shape(), (Shape{2, 1}));
        QCOMPARE(valuesOf(steps[1]), (std::vector<double>{2, 5}));
        QCOMPARE(valuesOf(ops::stackedSteps(steps)), valuesOf(x));
    }
    void takesOneStepApart()
    {
        const Tensors steps = ops::timeSteps(tensorOf({2, 1, 1}, {1, 2}));
        QCOMPARE(steps.front().shape(), (Shape{2, 1}));
        QCOMPARE(ops::stackedSteps(steps).shape(), (Shape{2, 1, 1}));
    }
    void gradientsOfStepsArePutTogether()
    {
        test::expectGradients(
            [](const Tensors& in) {
                const Tensors steps = ops::timeSteps(in[0]);
                return ops::stackedSteps({steps[2] * steps[0], steps[0]});
            },
            {.inputs = {sample({2, 4, 3})}});
    }
    void simpleRnnHasGradients_data()
    {
        QTest::addColumn<QString>("activation");
        QTest::addColumn<bool>("hasMask");
        for (const char* activation : {"tanh", "relu"})
            for (const bool hasMask : {false, true})
                QTest::addRow("%s %d", activation, hasMask) << QString(activation) << hasMask;
    }
    void simpleRnnHasGradients()
    {
        QFETCH(QString, activation);
        QFETCH(bool, hasMask);
        const Tensor mask = hasMask ? stepMask({2, 4}, {0, 1, 0, 1, 1, 1, 1, 0}) : Tensor();
        test::expectGradients(
            [&](const Tensors& in) {
                return ops::simpleRnn({.projected = in[0],
                    .recurrent = in[1],
                    .h = in[2],
                    .mask = mask,
                    .activation = activation.toStdString()});
            },
            {.inputs = {sample({2, 4, 3}), sample({3, 3}, -1, 1, 1), sample({2, 3}, -1, 1, 2)},
                .tolerance = 1e-4});
    }
    void simpleRnnAddsWhatTheStateGives()
    {
        const Tensor hidden = ops::simpleRnn({.projected = tensorOf({1, 2, 1}, {1, -1}),
            .recurrent = tensorOf({1, 1}, {0.5}),
            .h = tensorOf({1, 1}, {2})});
        const double first = std::tanh(2.0);
        NW_COMPARE(valuesOf(hidden), {first, std::tanh(0.5 * first - 1)});
    }
    void maskedStepsLeaveTheStateAsItIs()
    {
        const Tensor hidden = ops::simpleRnn({.projected = tensorOf({1, 3, 1}, {1, 5, 2}),
            .recurrent = tensorOf({1, 1}, {1}),
            .h = tensorOf({1, 1}, {0}),
            .mask = stepMask({1, 3}, {1, 0, 1}),
            .activation = "relu"});
        NW_COMPARE(valuesOf(hidden), {1, 1, 3});
    }
    void shapesKnowNoBatch()
    {
        const Tensor hidden = ops::simpleRnn({.projected = placeholder({kUnknown, 5, 3}),
            .recurrent = placeholder({3, 3}),
            .h = placeholder({kUnknown, 3})});
        QCOMPARE(hidden.shape(), (Shape{kUnknown, 5, 3}));
    }
};

NW_TEST(RecurrentTest)

} // namespace netwright

#include "tst_recurrent.moc"
