#include "engine/trainers/data_check.h"
#include "engine/trainers/figures.h"
#include "engine/trainers/fit.h"

#include <numeric>

namespace netwright {
namespace {

using Named = std::vector<std::pair<std::string, Array>>;

Named named(const char* start, const std::vector<Array>& arrays)
{
    Named result;
    for (std::size_t i = 0; i < arrays.size(); ++i)
        result.emplace_back(start + std::to_string(i), arrays[i]);
    return result;
}

std::vector<std::int64_t> allRows(const Dataset& data)
{
    std::vector<std::int64_t> rows(static_cast<std::size_t>(data.size()));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

} // namespace

std::unique_ptr<Dataset> Trainer::takeBatch(const Samples& batch)
{
    auto data
        = makeArrayDataset(named("x", batch.inputs), named("y", batch.targets), batch.sampleWeight);
    if (data->size() == 0) throw ConfigError(NW_TEXT("A batch must have rows, received none."));
    prepare(*data);
    checkTargets(*data, m_model, *m_outputs);
    if (!m_means) m_means = std::make_unique<LossMeans>(*m_outputs);
    return data;
}

std::vector<std::pair<std::string, Value>> Trainer::addBatch(TrainStep& step)
{
    m_means->add(step);
    return m_means->figures(*m_programs);
}

std::vector<std::pair<std::string, Value>> Trainer::trainOnBatch(
    const Samples& batch, const std::map<int, double>& classWeights)
{
    const std::unique_ptr<Dataset> data = takeBatch(batch);
    Feeder feeder(*data, classWeights);
    TrainStep& step = m_programs->step(feeder.request(CallContext::Mode::training, data->size()));
    feeder.load(step, allRows(*data));
    step.run({.seed = m_seed, .step = static_cast<std::uint64_t>(m_optimizer->iterations())});
    m_optimizer->apply();
    m_programs->applyConstraints();
    m_programs->weightsChanged();
    return addBatch(step);
}

std::vector<std::pair<std::string, Value>> Trainer::testOnBatch(const Samples& batch)
{
    const std::unique_ptr<Dataset> data = takeBatch(batch);
    Feeder feeder(*data);
    TrainStep& step = m_programs->step(feeder.request(CallContext::Mode::inference, data->size()));
    feeder.load(step, allRows(*data));
    step.run({});
    return addBatch(step);
}

std::vector<Array> Trainer::predictOnBatch(const std::vector<Array>& inputs)
{
    const Dimension rows
        = inputs.empty() || inputs[0].shape().rank() == 0 ? 1 : inputs[0].shape()[0];
    return predict(m_model, inputs, static_cast<int>(std::max<Dimension>(rows, 1)),
        m_options.backend, m_options.threads);
}

void Trainer::resetMetrics()
{
    if (m_programs) m_programs->resetMetrics();
    if (m_means) m_means->reset();
}

} // namespace netwright
