#include "tests/support/test.h"
#include "widgets/charts/chart_legend.h"

namespace netwright {
namespace {

class ChartLegendTest : public QObject {
    Q_OBJECT
private slots:
    void needsRoomOnlyForAValidation()
    {
        ChartLegend legend;
        legend.show(Qt::blue, false);
        QCOMPARE(legend.sizeHint().width(), 0);
        legend.show(Qt::blue, true);
        QVERIFY(legend.sizeHint().width() > 60);
    }
};

} // namespace
} // namespace netwright

using netwright::ChartLegendTest;
NW_TEST(ChartLegendTest)
#include "tst_chart_legend.moc"
