#include "tests/engine/optimizers/stepper.h"

namespace netwright::test {

Stepper::Stepper(const std::string& name, const Config& config, std::vector<float> weights,
    const std::vector<int>& lengths)
    : m_optimizer(create<Optimizer>(name, config)),
      m_weights(std::move(weights)),
      m_gradients(m_weights.size())
{
    std::vector<TrainedVariable> variables;
    std::size_t offset = 0;
    for (const int length : lengths.empty() ? std::vector<int>{int(m_weights.size())} : lengths) {
        const std::string path = "v" + std::to_string(variables.size()) + "/kernel";
        variables.push_back({path, Shape{length}, offset});
        offset += static_cast<std::size_t>(length);
    }
    m_variables = variables;
    m_optimizer->build(variables, m_weights, m_gradients);
}

Stepper::Stepper(const std::string& name, const Config& config, std::vector<float> weights,
    const std::vector<std::pair<std::string, Shape>>& variables)
    : m_optimizer(create<Optimizer>(name, config)),
      m_weights(std::move(weights)),
      m_gradients(m_weights.size())
{
    std::size_t offset = 0;
    for (const auto& [path, shape] : variables) {
        m_variables.push_back({path, shape, offset});
        offset += static_cast<std::size_t>(shape.count());
    }
    m_optimizer->build(m_variables, m_weights, m_gradients);
}

bool Stepper::continuesFromItsState(const std::vector<float>& gradient)
{
    std::vector<Array> values;
    for (const Optimizer::State& state : m_optimizer->state()) values.push_back(state.value);
    const auto other = deserialize<Optimizer>(serialize(*m_optimizer));
    std::vector<float> weights = m_weights, gradients = gradient;
    other->setState(values); // before build(), as files are read
    other->build(m_variables, weights, gradients);
    other->apply();
    step(gradient);
    return weights == m_weights && stateText(*other) == stateText(*m_optimizer);
}

void Stepper::step(const std::vector<float>& gradient)
{
    m_gradients.assign(gradient.begin(), gradient.end());
    m_optimizer->apply();
}

std::string stateText(const Optimizer& optimizer)
{
    std::string text;
    for (const Optimizer::State& state : optimizer.state()) {
        text += (text.empty() ? "" : " ") + state.name;
        for (std::size_t i = 0; i < state.value.count(); ++i)
            text += " " + toText(state.value.at(i));
    }
    return text;
}

} // namespace netwright::test
