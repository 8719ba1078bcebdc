#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace netwright {

// How often samples of one class (rows) were taken for another (columns).
struct Confusion {
    int classes = 0;
    std::vector<qint64> counts = {}; // row by row
    QStringList names = {}; // of the classes; empty: their numbers
    int epoch = -1; // from 0

    qint64 at(int truth, int predicted) const
    {
        return counts[static_cast<std::size_t>(truth * classes + predicted)];
    }
    QString name(int index) const;
    qint64 total() const;
    qint64 ofTruth(int truth) const; // sum of a row
    qint64 ofPredicted(int predicted) const; // sum of a column
    // Shares of 1; -1 where there is nothing to divide.
    double accuracy() const;
    double recall(int truth) const;
    double precision(int predicted) const;
};

// Draws a Confusion as a table of colours with numbers where they fit, recall at the end of each
// row and precision below each column. Arrow keys go from cell to cell.
class ConfusionMatrix final : public QWidget {
    Q_OBJECT
public:
    explicit ConfusionMatrix(QWidget* parent = nullptr);

    void setConfusion(const Confusion& confusion);
    const Confusion& confusion() const { return m_confusion; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void cellChosen(int truth, int predicted);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Places; // of rows, columns and texts
    Places places() const;
    QRectF cell(int truth, int predicted) const;
    void choose(int truth, int predicted);
    QString sentence(int truth, int predicted) const;
    void retranslate();
    void paintCells(QPainter& painter, const Places& places) const;
    void paintEdges(QPainter& painter, const Places& places) const;
    void paintTexts(QPainter& painter, const Places& places) const;

    Confusion m_confusion;
    int m_truth = -1, m_predicted = -1;
};

} // namespace netwright
