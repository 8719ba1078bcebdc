#pragma once

#include "engine/callbacks/callback.h"

namespace netwright {

// What callbacks share that wait for a figure to get better: which figure, and what is better.
// Source: keras MonitorCallback.
class MonitorCallback : public Callback {
public:
    std::string monitor = "val_loss";
    std::string mode = "auto";
    double minDelta = 0;

    void configured() override;

protected:
    // Whether `value` is better than `reference` by more than min_delta. Without a reference every
    // value is, NaN too, as in Keras.
    bool isImprovement(double value, std::optional<double> reference) const;

    static Param monitorParam();
    static Param modeParam();

    // A figure in a checkpoint: JSON knows no infinity and NaN.
    static Value kept(std::optional<double> figure);
    static std::optional<double> figureOf(const Value& state, const char* key);
    static int numberOf(const Value& state, const char* key);

private:
    bool m_wantsMore = false; // better is greater
};

} // namespace netwright
