#include "engine/callbacks/callback.h"

#include <cmath>
#include <cstdio>

namespace netwright {
namespace {

// As Keras's Progbar shows a mean.
std::string figureText(double value)
{
    char text[64];
    std::snprintf(text, sizeof text, std::abs(value) > 1e-3 ? "%.4f" : "%.4e", value);
    return text;
}

// Source: keras.callbacks.ProgbarLogger. The bar itself is drawn by whoever shows the training.
class ProgbarLogger final : public Callback {
public:
    void onEpochBegin(TrainingHandle& training, int epoch) override
    {
        training.tell({NW_TEXT("Epoch %1/%2"), epoch + 1, training.epochs()});
    }

    void onEpochEnd(TrainingHandle& training, int, Logs& logs) override
    {
        std::string figures;
        for (const auto& [name, value] : logs.entries())
            figures += " - " + name + ": " + figureText(value);
        const int steps = training.stepsPerEpoch();
        training.tell({NW_TEXT("%1/%2%3"), steps, steps, figures});
    }
};

const bool published = publish<Callback, ProgbarLogger>({
    .name = "ProgbarLogger",
    .category = "callbacks",
    .summary = "Tells when an epoch begins, and its figures when it ends.",
});

} // namespace
} // namespace netwright
