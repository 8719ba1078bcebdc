#include "engine/trainers/feeding.h"

#include "engine/datasets/batches.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace netwright {
namespace {

std::vector<Shape> samplesOf(const std::vector<Feature>& features)
{
    std::vector<Shape> result;
    for (const Feature& feature : features) result.push_back(feature.sample);
    return result;
}

} // namespace

Feeder::Feeder(Dataset& data, const ClassWeights& classWeights)
    : m_data(data),
      m_inputSamples(samplesOf(data.inputs())),
      m_targetSamples(samplesOf(data.targets()))
{
    if (classWeights.empty()) return;
    if (m_targetSamples.size() != 1)
        throw ConfigError(
            NW_TEXT("fit: class_weight needs data with one target, received %1 targets."),
            m_targetSamples.size());
    if (classWeights.begin()->first < 0 || classWeights.rbegin()->first > 1'000'000)
        throw ConfigError(NW_TEXT("fit: class_weight must be keyed by class numbers from 0."));
    m_classWeights.assign(static_cast<std::size_t>(classWeights.rbegin()->first) + 1, 1);
    for (const auto& [label, weight] : classWeights)
        m_classWeights[static_cast<std::size_t>(label)] = static_cast<float>(weight);
}

StepRequest Feeder::request(CallContext::Mode mode, Dimension batch) const
{
    return {.mode = mode,
        .batch = batch,
        .inputSamples = m_inputSamples,
        .targetSamples = m_targetSamples,
        .hasSampleWeight = m_data.hasSampleWeight() || !m_classWeights.empty()};
}

void Feeder::load(TrainStep& step, std::span<const std::int64_t> rows)
{
    float* const weights = m_data.hasSampleWeight() ? step.sampleWeight() : nullptr;
    m_data.gather(rows, step.inputs(), step.targets(), weights);
    if (m_classWeights.empty()) return;
    if (weights == nullptr) std::fill_n(step.sampleWeight(), rows.size(), 1.0F);
    multiplyClassWeights(step);
}

// Source: keras class_weight_to_sample_weights; one-hot targets stand for their largest entry.
void Feeder::multiplyClassWeights(TrainStep& step) const
{
    const float* target = reinterpret_cast<const float*>(step.targets()[0].data);
    const auto width = static_cast<std::size_t>(m_targetSamples[0].count());
    const auto rows = static_cast<std::size_t>(step.request().batch);
    for (std::size_t row = 0; row < rows; ++row, target += width) {
        const float label = width > 1
            ? static_cast<float>(std::max_element(target, target + width) - target)
            : std::round(target[0]);
        if (label >= 0 && label < static_cast<float>(m_classWeights.size()))
            step.sampleWeight()[row] *= m_classWeights[static_cast<std::size_t>(label)];
    }
}

RowOrder::RowOrder(Options options)
    : m_options(options), m_rows(static_cast<std::size_t>(options.size))
{
    std::iota(m_rows.begin(), m_rows.end(), 0);
}

void RowOrder::begin(int pass)
{
    m_next = 0;
    if (m_options.isShuffled) epochOrder(m_rows, m_options.seed, pass);
}

void RowOrder::skipTo(Dimension taken)
{
    m_next = std::clamp<Dimension>(taken, 0, m_options.size);
}

std::span<const std::int64_t> RowOrder::next()
{
    const Dimension first = m_next;
    m_next = std::min(m_next + m_options.batch, m_options.size);
    return std::span(m_rows).subspan(
        static_cast<std::size_t>(first), static_cast<std::size_t>(m_next - first));
}

} // namespace netwright
