#pragma once

#include "widgets/charts/chart_terms.h"

#include <map>

namespace netwright {

// A moment of a training: `step` batches and `seconds` since its beginning, in `epoch` from 0.
struct Moment {
    int epoch = 0;
    double step = 0;
    double seconds = 0;
};

// Where the moments of a training lie on each horizontal axis. On the epoch axis the first epoch
// reaches from 0 to 1; how many batches an epoch that still runs will have is guessed from the one
// before it.
class Timeline {
public:
    void clear() { *this = Timeline(); }
    // Moments come in order of time.
    void addBatch(const Moment& moment);
    void endEpoch(const Moment& moment);

    double position(ChartAxis axis, const Moment& moment) const;
    // The end of an epoch; one that is to come lies where it would if it lasts like the last one.
    double endOf(ChartAxis axis, int epoch) const;
    // The epoch that runs at a position, within those that have begun; -1 before anything came.
    int epochAt(ChartAxis axis, double position) const;
    const Moment& last() const { return m_last; }
    bool isEmpty() const { return m_isEmpty; }
    // Another number whenever the guess moved earlier moments on the epoch axis.
    int revision() const { return m_revision; }

private:
    Moment startOf(int epoch) const;
    double length(int epoch) const; // batches

    std::map<int, Moment> m_ends; // by epoch
    Moment m_last;
    double m_guess = 1; // batches of the running epoch
    int m_revision = 0;
    bool m_isEmpty = true;
};

} // namespace netwright
