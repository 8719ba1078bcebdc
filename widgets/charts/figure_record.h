#pragma once

#include "widgets/charts/curve.h"
#include "widgets/charts/smoothing.h"
#include "widgets/charts/timeline.h"

#include <optional>
#include <vector>

namespace netwright {

// Everything that came of one quantity, and the curves of it on the chosen horizontal axis.
class FigureRecord {
public:
    explicit FigureRecord(const QString& quantity) : m_quantity(quantity) { }

    struct Entry {
        Moment moment;
        double value = 0;
    };
    void addBatch(const Moment& moment, double value) { m_batches.push_back({moment, value}); }
    // Of the training or, as val_…, of the validation.
    void addEpoch(const Moment& moment, double value, bool isValidation);

    const QString& quantity() const { return m_quantity; }
    const std::vector<Entry>& batches() const { return m_batches; }
    const std::vector<Entry>& epochs() const { return m_training; }
    const std::vector<Entry>& validations() const { return m_validation; }

    // Brings the curves up to date; quick where only points were added.
    struct Drawing {
        ChartAxis axis = ChartAxis::step;
        double smoothing = 0.6;
        int revision = -1; // of the timeline

        bool operator==(const Drawing&) const = default;
    };
    void update(const Timeline& timeline, ChartAxis axis, double smoothing);
    const Curve& raw() const { return m_raw; }
    const Curve& smoothed() const { return m_smoothed; }
    const Curve& training() const { return m_trainingCurve; }
    const Curve& validation() const { return m_validationCurve; }

    // The best epoch of the validation, where there is one, else of the training.
    struct Best {
        int epoch = 0;
        double value = 0;
    };
    std::optional<Best> best() const;
    std::optional<double> last() const;

private:
    QString m_quantity;
    std::vector<Entry> m_batches, m_training, m_validation;
    std::optional<Best> m_bestTraining, m_bestValidation;
    Drawing m_drawing;
    Smoothing m_smoothing;
    Curve m_raw, m_smoothed, m_trainingCurve, m_validationCurve;
};

} // namespace netwright
