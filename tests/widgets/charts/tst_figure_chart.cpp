#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "widgets/charts/figure_chart.h"
#include "widgets/charts/plot_view.h"

namespace netwright {
namespace {

class FigureChartTest : public QObject {
    Q_OBJECT
private slots:
    void zoomsItsHeightAndComesBack()
    {
        ChartContext context;
        FigureRecord record("loss");
        for (int step = 1; step <= 10; ++step) {
            record.addBatch({0, double(step), 0}, step);
            context.timeline.addBatch({0, double(step), 0});
        }
        FigureChart chart(context, record, 0);
        chart.resize(500, 300);
        test::showAndWait(chart);
        const AxisScale whole = chart.vertical();
        QVERIFY(whole.minimum <= 1 && whole.maximum >= 10);
        emit chart.findChild<PlotView*>()->verticalChosen(0.25, 0.75);
        QVERIFY(chart.vertical().maximum < whole.maximum);
        chart.resetVertical();
        QVERIFY(chart.vertical() == whole);
        QVERIFY(chart.milliseconds() > 0);
    }
};

} // namespace
} // namespace netwright

using netwright::FigureChartTest;
NW_TEST(FigureChartTest)
#include "tst_figure_chart.moc"
