#include "engine/trainers/figures.h"

#include <algorithm>

namespace netwright {
namespace {

double rounded(double value)
{
    return static_cast<double>(static_cast<float>(value));
}

Value valueOf(const Array& figure)
{
    if (figure.shape().rank() == 0) return figure.at(0);
    Value list = Value::array();
    for (std::size_t i = 0; i < figure.count(); ++i) list.push_back(figure.at(i));
    return list;
}

} // namespace

LossMeans::LossMeans(const CompiledOutputs& outputs)
{
    if (outputs.hasOutputLosses())
        for (const CompiledOutput& output : outputs.outputs())
            if (output.loss) m_names.push_back(output.name + "_loss");
    m_sums.resize(m_names.size() + 1);
}

void LossMeans::reset()
{
    std::fill(m_sums.begin(), m_sums.end(), 0);
    m_samples = 0;
}

void LossMeans::add(const TrainStep& step)
{
    const auto rows = static_cast<double>(step.request().batch);
    m_samples += rows;
    m_sums[0] += rows * step.loss();
    std::size_t next = 1;
    for (const float loss : step.outputLosses()) m_sums[next++] += rows * loss;
}

Array LossMeans::state() const
{
    std::vector<double> values = m_sums;
    values.push_back(m_samples);
    return Array::of<double>({static_cast<Dimension>(values.size())}, values);
}

void LossMeans::setState(const Array& state)
{
    if (state.dtype() != DType::float64 || state.count() != m_sums.size() + 1)
        throw FormatError(NW_TEXT("The checkpoint is of a training with other losses."));
    const auto values = state.as<double>();
    std::copy_n(values.begin(), m_sums.size(), m_sums.begin());
    m_samples = values.back();
}

double LossMeans::loss() const
{
    return m_samples == 0 ? 0 : rounded(m_sums[0] / m_samples);
}

Figures LossMeans::figures(TrainingPrograms& programs) const
{
    Figures result{{"loss", loss()}};
    for (std::size_t i = 0; i < m_names.size(); ++i)
        result.emplace_back(m_names[i], m_samples == 0 ? 0 : rounded(m_sums[i + 1] / m_samples));
    for (const auto& [name, figure] : programs.metrics())
        result.emplace_back(name, valueOf(figure));
    std::stable_sort(result.begin(), result.end(),
        [](const auto& a, const auto& b) { return a.first < b.first; });
    return result;
}

void addTo(Logs& logs, const Figures& figures, const std::string& prefix)
{
    for (const auto& [name, figure] : figures)
        if (figure.is_number()) logs.set(prefix + name, figure.get<double>());
}

} // namespace netwright
