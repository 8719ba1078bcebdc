#include "engine/callbacks/callback.h"

#include <cmath>

namespace netwright {
namespace {

constexpr const char* kLastGood = "last-good.keras";

// Source: keras.callbacks.TerminateOnNaN. Beside what Keras does, the last kept weights that
// gave a finite loss are written to a file of their own.
class TerminateOnNaN final : public Callback {
public:
    void onBatchEnd(TrainingHandle& training, int batch, const Logs& logs) override
    {
        const std::optional<double> loss = logs.find("loss");
        if (!loss || std::isfinite(*loss)) return;
        const std::string layer = training.firstNotFinite();
        training.requestStop(layer.empty()
                ? Text(NW_TEXT("TerminateOnNaN: the loss of batch %1 is not a number."), batch + 1)
                : Text(NW_TEXT("TerminateOnNaN: the loss of batch %1 is not a number; the first "
                               "layer that gave none is %2."),
                    batch + 1, layer));
        if (training.saveGoodWeights(training.folder() / kLastGood))
            training.tell(
                {NW_TEXT("The last weights that gave a finite loss are in %1."), kLastGood});
    }
    bool watchesBatches() const override { return true; }
    bool needsGoodWeights() const override { return true; }
};

const bool published = publish<Callback, TerminateOnNaN>({
    .name = "TerminateOnNaN",
    .category = "callbacks",
    .summary = "Stops training when the loss is no longer a finite number.",
});

} // namespace
} // namespace netwright
