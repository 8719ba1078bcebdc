#pragma once

#include "widgets/charts/axis_scale.h"
#include "widgets/charts/timeline.h"

#include <optional>
#include <vector>

namespace netwright {

// What all charts of a training have in common. Owned and changed by the panel, in the window
// thread; the charts only read it.
struct ChartContext {
    Timeline timeline;

    struct MarkEntry {
        ChartMark mark = ChartMark::change;
        Moment moment;
        QString text;
    };
    std::vector<MarkEntry> marks;
    PatienceSpan patience;

    ChartAxis axis = ChartAxis::step;
    bool isHorizontalLogarithmic = false;
    bool isVerticalLogarithmic = false;
    bool clipsOutliers = false;
    double smoothing = 0.6;

    std::optional<AxisScale> zoom; // of the horizontal axis, chosen by the user
    std::optional<double> crosshair; // on the horizontal axis
    bool isPinned = false;

    // A learning rate is what was set, nothing that scatters.
    double smoothingOf(const QString& quantity) const
    {
        return isLearningRate(quantity) ? 0 : smoothing;
    }
    // A checkpoint is written when its epoch is over, the others stand at their step.
    double position(const MarkEntry& entry) const
    {
        return entry.mark == ChartMark::checkpoint ? timeline.endOf(axis, entry.moment.epoch)
                                                   : timeline.position(axis, entry.moment);
    }
};

} // namespace netwright
