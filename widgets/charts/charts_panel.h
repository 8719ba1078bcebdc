#pragma once

#include "engine/trainers/history.h"
#include "widgets/charts/chart_terms.h"

#include <QString>
#include <QWidget>

#include <memory>
#include <vector>

namespace netwright {

// Charts of a training, one for each quantity, its validation dashed in the same colour. Takes
// whole values from the window thread; redraws by itself at most 30 times a second, and less often
// where drawing is slow. Nothing is drawn while it is hidden.
class ChartsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ChartsPanel(QWidget* parent = nullptr);
    ~ChartsPanel() override;

    // Forgets all curves.
    void clear();
    // Steps count from the beginning of the run over all epochs.
    void addBatch(int epoch, int step, const Figures& figures);
    // Of all batches since the last time; the last one is that of `step`, which has the other
    // figures.
    void addBatches(const std::vector<BatchLoss>& losses, int step, const Figures& figures);
    void addEpoch(int epoch, int step, const Figures& figures, double seconds);

    using Mark = ChartMark;
    void addMark(Mark mark, int epoch, int step, const QString& text);
    using Patience = PatienceSpan;
    // A patience of 0 takes it away.
    void setPatience(const Patience& patience);

    using Axis = ChartAxis;
    void setHorizontalAxis(Axis axis);
    void setLogarithmic(bool isHorizontal, bool isVertical);
    void setSmoothing(double weight); // 0 … 0.999
    // Format by the extension: .png, .svg, .csv. Throws FormatError.
    void exportChart(int index, const QString& file) const;
    QStringList quantities() const; // in the order of the charts

    // What drawing costs: of the last redraw, summed over the charts that are seen; and how many
    // redraws there were.
    double redrawMilliseconds() const;
    int redraws() const;

signals:
    void exportRequested(int index); // the user wants a file; the owner asks where
    void epochHovered(int epoch); // -1: nothing

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace netwright
