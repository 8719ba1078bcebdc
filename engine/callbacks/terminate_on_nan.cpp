#include "engine/callbacks/callback.h"

#include <cmath>

namespace netwright {
namespace {

// Source: keras.callbacks.TerminateOnNaN.
class TerminateOnNaN final : public Callback {
public:
    void onBatchEnd(TrainingHandle& training, int batch, const Logs& logs) override
    {
        const std::optional<double> loss = logs.find("loss");
        if (loss && !std::isfinite(*loss))
            training.requestStop(
                {NW_TEXT("TerminateOnNaN: the loss of batch %1 is not a number."), batch + 1});
    }
    bool watchesBatches() const override { return true; }
};

const bool published = publish<Callback, TerminateOnNaN>({
    .name = "TerminateOnNaN",
    .category = "callbacks",
    .summary = "Stops training when the loss is no longer a finite number.",
});

} // namespace
} // namespace netwright
