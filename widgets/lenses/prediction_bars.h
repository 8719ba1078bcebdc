#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace netwright {

// What a network says of one sample: a bar a class with its probability, the strongest ten from
// the top, the true class marked; or plain numbers beside the true ones for a regression.
struct Prediction {
    std::vector<float> values = {}; // one probability alone is that of class 1
    std::vector<float> truth = {}; // one-hot, a class index as the only entry, numbers, or empty
    QStringList names = {};
    bool isClassification = true;
};

class PredictionBars final : public QWidget {
    Q_OBJECT
public:
    explicit PredictionBars(QWidget* parent = nullptr);

    void setPrediction(const Prediction& prediction);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    // What stands in a row.
    struct Row {
        QString name, figure;
        QString truth = {}; // beside a number
        double share = 0; // length of the bar; below 0: none
        bool isTrue = false, isBest = false;
    };
    void rearrange();
    std::vector<Row> classRows() const;
    std::vector<Row> numberRows() const;
    int trueClass() const;
    double rowHeight() const;
    void paintRow(QPainter& painter, const Row& row, const QRectF& place, double nameWidth) const;

    Prediction m_prediction;
    std::vector<Row> m_rows;
    int m_left = 0; // rows that are not shown
};

} // namespace netwright
