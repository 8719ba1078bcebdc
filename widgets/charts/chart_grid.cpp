#include "widgets/charts/chart_grid.h"

#include "widgets/charts/figure_chart.h"
#include "widgets/common/theme.h"

#include <QGridLayout>

namespace netwright {

ChartGrid::ChartGrid(QWidget* parent) : QWidget(parent), m_layout(new QGridLayout(this))
{
    connect(&Look::instance(), &Look::changed, this, &ChartGrid::restyle);
    restyle();
}

int ChartGrid::columns() const
{
    return width() > 720 * Look::instance().scale() ? 2 : 1;
}

void ChartGrid::setCharts(const QList<FigureChart*>& charts)
{
    m_charts = charts;
    arrange();
}

void ChartGrid::arrange()
{
    while (QLayoutItem* const item = m_layout->takeAt(0)) delete item;
    for (int row = 0; row < m_layout->rowCount(); ++row) m_layout->setRowStretch(row, 0);
    m_columns = columns();
    for (int column = 0; column < 2; ++column)
        m_layout->setColumnStretch(column, column < m_columns ? 1 : 0);
    int row = 0, column = 0;
    for (qsizetype i = 0; i < m_charts.size(); ++i) {
        // A last chart that would stand alone takes the whole row.
        const bool isAlone = i + 1 == m_charts.size() && column == 0;
        m_layout->addWidget(m_charts[i], row, column, 1, isAlone ? m_columns : 1);
        const bool isLow = isLearningRate(m_charts[i]->record().quantity());
        if (!isLow) m_layout->setRowStretch(row, 1);
        if (++column == m_columns) {
            column = 0;
            ++row;
        }
    }
}

void ChartGrid::restyle()
{
    const int space = static_cast<int>(8 * Look::instance().scale());
    m_layout->setContentsMargins(space, 0, space, space);
    m_layout->setSpacing(space);
    if (m_columns != columns()) arrange();
}

void ChartGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_columns != columns()) arrange();
}

} // namespace netwright
