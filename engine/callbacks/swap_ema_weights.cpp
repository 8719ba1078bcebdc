#include "engine/callbacks/callback.h"

namespace netwright {
namespace {

// Source: keras.callbacks.SwapEMAWeights.
class SwapEMAWeights final : public Callback {
public:
    bool swapOnEpoch = false;

    void onTrainBegin(TrainingHandle&) override { m_isSwapped = false; }

    void onEpochBegin(TrainingHandle& training, int) override
    {
        if (swapOnEpoch) show(training, false);
    }

    // After the last epoch Keras puts the averages into the weights; these are the averages now.
    void onEpochEnd(TrainingHandle& training, int epoch, Logs&) override
    {
        if (!swapOnEpoch || m_isSwapped) return;
        show(training, true);
        if (epoch == training.epochs() - 1) training.setAveragesToWeights();
    }

    void onTestBegin(TrainingHandle& training) override { show(training, true); }
    void onTestEnd(TrainingHandle& training, const Logs&) override { show(training, false); }
    void onPredictBegin(TrainingHandle& training) override { show(training, true); }
    void onPredictEnd(TrainingHandle& training) override { show(training, false); }

    Value state() const override { return {{"is_swapped", m_isSwapped}}; }
    void onTrainResume(TrainingHandle&, const Value& state) override
    {
        m_isSwapped = state.is_object() && state.value("is_swapped", false);
    }

private:
    void show(TrainingHandle& training, bool averages)
    {
        if (m_isSwapped == averages) return;
        training.swapAverages();
        m_isSwapped = averages;
    }

    bool m_isSwapped = false; // the averages stand in the model
};

const bool published = publish<Callback, SwapEMAWeights>({
    .name = "SwapEMAWeights",
    .category = "callbacks",
    .summary = "Evaluates with the moving averages of the weights that the optimizer keeps.",
    .params =
        {
            param("swap_on_epoch", &SwapEMAWeights::swapOnEpoch,
                "Whether what other callbacks save after an epoch are the averages too."),
        },
});

} // namespace
} // namespace netwright
