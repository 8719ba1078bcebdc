#include "tests/support/test.h"
#include "widgets/charts/chart_grid.h"
#include "widgets/charts/figure_chart.h"

namespace netwright {
namespace {

class ChartGridTest : public QObject {
    Q_OBJECT
private slots:
    void putsTwoChartsSideBySideWhereThereIsRoom()
    {
        ChartContext context;
        FigureRecord loss("loss"), accuracy("accuracy");
        ChartGrid grid;
        auto* const first = new FigureChart(context, loss, 0, &grid);
        auto* const second = new FigureChart(context, accuracy, 1, &grid);
        grid.setCharts({first, second});
        grid.resize(1000, 600);
        grid.show();
        QCoreApplication::processEvents();
        QCOMPARE(first->y(), second->y());
        QVERIFY(second->x() > first->x());
        grid.resize(600, 600);
        QCoreApplication::processEvents();
        QCOMPARE(first->x(), second->x());
        QVERIFY(first->height() >= 220);
    }
};

} // namespace
} // namespace netwright

using netwright::ChartGridTest;
NW_TEST(ChartGridTest)
#include "tst_chart_grid.moc"
