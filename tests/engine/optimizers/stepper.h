#pragma once

#include "engine/optimizers/optimizer.h"

#include <memory>
#include <string>
#include <vector>

namespace netwright::test {

// An optimizer with its weights: variables of the given lengths, one after the other.
class Stepper {
public:
    Stepper(const std::string& name, const Config& config, std::vector<float> weights,
        const std::vector<int>& lengths = {});
    // Variables of these paths and shapes, one after the other.
    Stepper(const std::string& name, const Config& config, std::vector<float> weights,
        const std::vector<std::pair<std::string, Shape>>& variables);

    // One batch with this gradient.
    void step(const std::vector<float>& gradient);
    const std::vector<float>& weights() const { return m_weights; }
    // A copy of the state goes into an optimizer of the same settings, which goes on with the same
    // weights; whether both then make the same step.
    bool continuesFromItsState(const std::vector<float>& gradient);
    const std::vector<float>& gradients() const { return m_gradients; }
    Optimizer& optimizer() { return *m_optimizer; }

private:
    std::unique_ptr<Optimizer> m_optimizer;
    std::vector<TrainedVariable> m_variables;
    std::vector<float> m_weights, m_gradients;
};

// Names and values of Optimizer::state() in one line: "iteration 2 learning_rate 0.1 …".
std::string stateText(const Optimizer& optimizer);

} // namespace netwright::test

// Floats that differ by rounding only.
#define NW_COMPARE_FLOATS(actual, ...)                                                             \
    do {                                                                                           \
        const std::vector<float> nwActual = (actual);                                              \
        const std::vector<double> nwExpected = __VA_ARGS__;                                        \
        QCOMPARE(nwActual.size(), nwExpected.size());                                              \
        for (std::size_t nwI = 0; nwI < nwActual.size(); ++nwI)                                    \
            QVERIFY2(std::abs(nwActual[nwI] - nwExpected[nwI]) < 2e-6,                             \
                qPrintable(QString("%1 at %2, expected %3")                                        \
                               .arg(double(nwActual[nwI]))                                         \
                               .arg(nwI)                                                           \
                               .arg(nwExpected[nwI])));                                            \
    } while (false)
