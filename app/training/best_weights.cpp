#include "app/training/best_weights.h"

#include "engine/models/model.h"

#include <cmath>

namespace netwright {

void BestWeights::onEpochEnd(TrainingHandle&, int epoch, Logs& logs)
{
    const bool isValidated = logs.find("val_loss").has_value();
    // Once there was a validation, epochs without one are not compared.
    if (!isValidated && m_monitor == "val_loss") return;
    const std::string monitor = isValidated ? "val_loss" : "loss";
    const std::optional<double> value = logs.find(monitor);
    if (!value || !std::isfinite(*value)) return;
    if (hasKept() && m_monitor == monitor && *value >= m_value) return;
    m_monitor = monitor;
    m_epoch = epoch;
    m_value = *value;
    keep();
}

void BestWeights::keep()
{
    const std::vector<const LayerWeight*> weights = m_model.weights();
    if (m_kept.size() != weights.size()) {
        m_kept.clear();
        for (const LayerWeight* weight : weights)
            m_kept.push_back(weight->weight.variable().value.clone());
        return;
    }
    for (std::size_t i = 0; i < weights.size(); ++i)
        m_kept[i].assign(weights[i]->weight.variable().value);
}

bool BestWeights::restore()
{
    if (!hasKept()) return false;
    std::size_t next = 0;
    for (const LayerWeight* weight : m_model.weights()) {
        Variable& variable = weight->weight.variable();
        variable.value.assign(m_kept[next++]);
        ++variable.version;
    }
    return true;
}

void BestWeights::forget()
{
    m_kept.clear();
    m_monitor.clear();
}

} // namespace netwright
