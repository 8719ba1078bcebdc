#pragma once

#include <QColor>
#include <QWidget>

class QPainter;

namespace netwright {

// What a full and what a dashed line means, beside the title of a chart.
class ChartLegend final : public QWidget {
    Q_OBJECT
public:
    explicit ChartLegend(QWidget* parent = nullptr);

    void show(const QColor& color, bool hasValidation);
    // Paints it for a picture; answers its width.
    double paint(QPainter& painter, const QRectF& rect) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    double width(const QString& text) const;

    QColor m_color;
    bool m_hasValidation = false;
};

} // namespace netwright
