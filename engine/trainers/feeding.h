#pragma once

#include "engine/datasets/dataset.h"
#include "engine/trainers/train_step.h"

#include <map>
#include <memory>
#include <span>
#include <vector>

namespace netwright {

// Brings rows of a Dataset into the input memory of steps. Used by the training thread.
class Feeder {
public:
    using ClassWeights = std::map<int, double>;
    // Class weights multiply the sample weights; they need a single target. Throws ConfigError.
    explicit Feeder(Dataset& data, const ClassWeights& classWeights = {});

    Dimension size() const { return m_data.size(); }
    // What a step for so many rows is asked for.
    StepRequest request(CallContext::Mode mode, Dimension batch) const;
    void load(TrainStep& step, std::span<const std::int64_t> rows);

private:
    void multiplyClassWeights(TrainStep& step) const;

    Dataset& m_data;
    std::vector<float> m_classWeights; // by class; beyond the end 1
    std::vector<Shape> m_inputSamples, m_targetSamples;
};

// The rows of a data set in the order in which they are taken; goes on from epoch to epoch.
class RowOrder {
public:
    struct Options {
        Dimension size = 0;
        Dimension batch = 32;
        bool isShuffled = false;
        std::uint64_t seed = 0;
    };
    explicit RowOrder(Options options);

    // Starts the pass of this number; the order depends on seed and number alone.
    void begin(int pass);
    bool isAtEnd() const { return m_next >= m_options.size; }
    // How many rows of the pass are taken; and going on from there.
    Dimension taken() const { return m_next; }
    void skipTo(Dimension taken);
    // The next batch; the last one of a pass may be shorter.
    std::span<const std::int64_t> next();
    Dimension batches() const { return (m_options.size + m_options.batch - 1) / m_options.batch; }

private:
    Options m_options;
    std::vector<std::int64_t> m_rows;
    Dimension m_next = 0;
};

} // namespace netwright
