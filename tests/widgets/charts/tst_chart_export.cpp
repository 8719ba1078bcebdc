#include "tests/support/test.h"
#include "widgets/charts/chart_export.h"
#include "widgets/charts/figure_chart.h"

namespace netwright {
namespace {

class ChartExportTest : public QObject {
    Q_OBJECT
private slots:
    void writesEveryPointInEachFormat()
    {
        ChartContext context;
        FigureRecord record("mae");
        record.addBatch({0, 1, 0}, 0.1);
        record.addEpoch({0, 1, 0}, 0.2, true);
        QCOMPARE(chartCsv(record),
            QByteArray("series,step,epoch,value\nbatch_mae,1,0,0.1\nval_mae,1,0,0.2\n"));
        const FigureChart chart(context, record, 0);
        QVERIFY(chartPng(chart).startsWith("\x89PNG"));
        QVERIFY(chartSvg(chart).contains(">mae<"));
    }
};

} // namespace
} // namespace netwright

using netwright::ChartExportTest;
NW_TEST(ChartExportTest)
#include "tst_chart_export.moc"
