#include "tests/engine/optimizers/stepper.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

namespace {

const Value kSchedule = {{"class_name", "ExponentialDecay"},
    {"config", {{"initial_learning_rate", 0.5}, {"decay_steps", 1}, {"decay_rate", 0.5}}}};

} // namespace

class OptimizerStateTest : public QObject {
    Q_OBJECT
private slots:
    // As in files of Keras: averages, accumulators, then the slots.
    void standsInKerasOrder()
    {
        Stepper sgd("SGD",
            {{"learning_rate", 1}, {"use_ema", true}, {"gradient_accumulation_steps", 2},
                {"momentum", 0.5}},
            {1, 2}, {1, 1});
        QCOMPARE(QString::fromStdString(stateText(sgd.optimizer())),
            QString("iteration 0 learning_rate 1 v0_kernel_average 1 v1_kernel_average 2 "
                    "v0_kernel_gradient_accumulator 0 v1_kernel_gradient_accumulator 0 "
                    "v0_kernel_momentum 0 v1_kernel_momentum 0"));
        sgd.step({1, 1});
        QVERIFY(sgd.continuesFromItsState({2, 3}));
    }

    // Files of an optimizer with a schedule hold no learning rate.
    void holdsNoRateWithASchedule()
    {
        const Config config{{"learning_rate", kSchedule}, {"momentum", 0.5}};
        Stepper sgd("SGD", config, {1});
        QCOMPARE(QString::fromStdString(stateText(sgd.optimizer())),
            QString("iteration 0 v0_kernel_momentum 0"));
        sgd.step({1});
        QVERIFY(sgd.continuesFromItsState({2}));
    }

    void refusesWhatDoesNotFit()
    {
        Stepper nadam("Nadam", Config::object(), {1, 2}, {1, 1});
        std::vector<Array> values;
        for (const auto& state : nadam.optimizer().state()) values.push_back(state.value);
        const std::string before = stateText(nadam.optimizer());
        values.back() = Array::filled(Shape{2}, 0);
        QVERIFY_EXCEPTION_THROWN(nadam.optimizer().setState(values), FormatError);
        values.pop_back();
        QVERIFY_EXCEPTION_THROWN(nadam.optimizer().setState(values), FormatError);
        QCOMPARE(stateText(nadam.optimizer()), before);
    }
};

NW_TEST(OptimizerStateTest)
#include "tst_optimizer_state.moc"
