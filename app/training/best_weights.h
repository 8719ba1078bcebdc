#pragma once

#include "engine/arrays/array.h"
#include "engine/callbacks/callback.h"

#include <vector>

namespace netwright {

class Model;

// Keeps a copy of the weights of the epoch with the smallest val_loss, or loss where there is no
// validation, over all runs of a model. Used by the training thread; the model outlives it.
class BestWeights final : public Callback {
public:
    explicit BestWeights(Model& model) : m_model(model) { }

    void onEpochEnd(TrainingHandle& training, int epoch, Logs& logs) override;

    // Puts the kept weights back. False: no epoch was kept.
    bool restore();
    void forget();

    bool hasKept() const { return !m_kept.empty(); }
    int epoch() const { return m_epoch; } // from 0
    const std::string& monitor() const { return m_monitor; }
    double value() const { return m_value; }

private:
    void keep();

    Model& m_model;
    std::vector<Array> m_kept;
    std::string m_monitor;
    int m_epoch = 0;
    double m_value = 0;
};

} // namespace netwright
