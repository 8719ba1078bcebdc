#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace netwright {

class FigureChart;

// Charts side by side where there is room for two, else one below the other; the learning rate
// last and low.
class ChartGrid final : public QWidget {
    Q_OBJECT
public:
    explicit ChartGrid(QWidget* parent = nullptr);

    // In the order of their places; taken over.
    void setCharts(const QList<FigureChart*>& charts);
    int columns() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void restyle();

    QGridLayout* m_layout;
    QList<FigureChart*> m_charts;
    int m_columns = 0; // as arranged
};

} // namespace netwright
