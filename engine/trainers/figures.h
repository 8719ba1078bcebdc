#pragma once

#include "engine/callbacks/callback.h"
#include "engine/trainers/train_step.h"

#include <string>
#include <utility>
#include <vector>

namespace netwright {

// The figures of an epoch by name: numbers, or lists for metrics of several numbers.
using Figures = std::vector<std::pair<std::string, Value>>;

// Keras's loss trackers: means of the losses over batches, weighted by their sizes.
class LossMeans {
public:
    explicit LossMeans(const CompiledOutputs& outputs);

    void reset();
    void add(const TrainStep& step);
    // For checkpoints: the sums, then the number of samples. Throws FormatError for another length.
    Array state() const;
    void setState(const Array& state);
    double loss() const; // the mean so far, rounded to float32 as Keras's is
    // All losses and the metrics, sorted by name as in Keras's logs.
    Figures figures(TrainingPrograms& programs) const;

private:
    std::vector<std::string> m_names; // of the outputs' losses
    std::vector<double> m_sums; // the total loss, then those of the outputs
    double m_samples = 0;
};

// Adds the figures that are numbers, with a prefix for their names.
void addTo(Logs& logs, const Figures& figures, const std::string& prefix = {});

} // namespace netwright
