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
    // Whether `value` is better than `reference` by more than min_delta.
    bool isImprovement(double value, double reference) const;
    // The worst value there is, which every other improves on.
    double worst() const;

    static Param monitorParam();
    static Param modeParam();

private:
    bool m_wantsMore = false; // better is greater
};

} // namespace netwright
