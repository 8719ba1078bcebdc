#pragma once

#include "engine/callbacks/callback.h"

#include <functional>

namespace netwright {

// Calls functions of the host program at Keras's hooks; those that are not set do nothing. Made in
// C++ only: a file cannot name functions.
// Source: keras.callbacks.LambdaCallback.
class LambdaCallback final : public Callback {
public:
    struct Hooks {
        std::function<void(TrainingHandle&, int epoch)> onEpochBegin;
        std::function<void(TrainingHandle&, int epoch, Logs&)> onEpochEnd;
        std::function<void(TrainingHandle&)> onTrainBegin;
        std::function<void(TrainingHandle&, const Logs&)> onTrainEnd;
        std::function<void(TrainingHandle&, int batch)> onTrainBatchBegin;
        std::function<void(TrainingHandle&, int batch, const Logs&)> onTrainBatchEnd;
        std::function<void(TrainingHandle&)> onTestBegin;
        std::function<void(TrainingHandle&, const Logs&)> onTestEnd;
        std::function<void(TrainingHandle&, int batch)> onTestBatchBegin;
        std::function<void(TrainingHandle&, int batch, const Logs&)> onTestBatchEnd;
        std::function<void(TrainingHandle&)> onPredictBegin;
        std::function<void(TrainingHandle&)> onPredictEnd;
        std::function<void(TrainingHandle&, int batch)> onPredictBatchBegin;
        std::function<void(TrainingHandle&, int batch)> onPredictBatchEnd;
    };
    explicit LambdaCallback(Hooks hooks) : m_hooks(std::move(hooks)) { }

    void onTrainBegin(TrainingHandle& training) override { call(m_hooks.onTrainBegin, training); }
    void onTrainEnd(TrainingHandle& training, const Logs& logs) override
    {
        call(m_hooks.onTrainEnd, training, logs);
    }
    void onEpochBegin(TrainingHandle& training, int epoch) override
    {
        call(m_hooks.onEpochBegin, training, epoch);
    }
    void onEpochEnd(TrainingHandle& training, int epoch, Logs& logs) override
    {
        call(m_hooks.onEpochEnd, training, epoch, logs);
    }
    void onBatchBegin(TrainingHandle& training, int batch) override
    {
        call(m_hooks.onTrainBatchBegin, training, batch);
    }
    void onBatchEnd(TrainingHandle& training, int batch, const Logs& logs) override
    {
        call(m_hooks.onTrainBatchEnd, training, batch, logs);
    }
    void onTestBegin(TrainingHandle& training) override { call(m_hooks.onTestBegin, training); }
    void onTestEnd(TrainingHandle& training, const Logs& logs) override
    {
        call(m_hooks.onTestEnd, training, logs);
    }
    void onTestBatchBegin(TrainingHandle& training, int batch) override
    {
        call(m_hooks.onTestBatchBegin, training, batch);
    }
    void onTestBatchEnd(TrainingHandle& training, int batch, const Logs& logs) override
    {
        call(m_hooks.onTestBatchEnd, training, batch, logs);
    }
    void onPredictBegin(TrainingHandle& training) override
    {
        call(m_hooks.onPredictBegin, training);
    }
    void onPredictEnd(TrainingHandle& training) override { call(m_hooks.onPredictEnd, training); }
    void onPredictBatchBegin(TrainingHandle& training, int batch) override
    {
        call(m_hooks.onPredictBatchBegin, training, batch);
    }
    void onPredictBatchEnd(TrainingHandle& training, int batch) override
    {
        call(m_hooks.onPredictBatchEnd, training, batch);
    }
    bool watchesBatches() const override
    {
        return m_hooks.onTrainBatchBegin || m_hooks.onTrainBatchEnd;
    }
    bool needsBatchMetrics() const override { return bool(m_hooks.onTrainBatchEnd); }
    bool watchesTestBatches() const override
    {
        return m_hooks.onTestBatchBegin || m_hooks.onTestBatchEnd || m_hooks.onPredictBatchBegin
            || m_hooks.onPredictBatchEnd;
    }

private:
    template <class Function, class... Arguments>
    static void call(const Function& function, Arguments&... arguments)
    {
        if (function) function(arguments...);
    }

    Hooks m_hooks;
};

} // namespace netwright
