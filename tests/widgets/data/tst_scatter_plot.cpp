#include "widgets/data/scatter_plot.h"

#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "tests/widgets/data/tables.h"

using namespace netwright;
using namespace netwright::test;

class ScatterPlotTest : public QObject {
    Q_OBJECT
private slots:
    void aClickChoosesTheNearestPoint()
    {
        ScatterPlot plot;
        plot.resize(300, 300);
        plot.setPoints({.x = {0, 1, 1}, .y = {0, 0, 1}, .classes = {0, 1, 0}});
        showAndWait(plot);
        QSignalSpy chosen(&plot, &ScatterPlot::chosenChanged);
        QTest::mouseClick(&plot, Qt::LeftButton, {}, plot.placeOf(2).toPoint() + QPoint(3, -2));
        QCOMPARE(plot.chosen(), 2);
        QCOMPARE(chosen.count(), 1);
        QTest::mouseClick(&plot, Qt::LeftButton, {}, QPoint(150, 150));
        QCOMPARE(plot.chosen(), -1);
    }

    void arrowKeysGoFromSampleToSample()
    {
        ScatterPlot plot;
        plot.resize(300, 300);
        plot.setPoints(pointsOf(spiralTable(5)));
        showAndWait(plot);
        press(plot, Qt::Key_Right);
        QCOMPARE(plot.chosen(), 0);
        press(plot, Qt::Key_Right);
        QCOMPARE(plot.chosen(), 1);
        press(plot, Qt::Key_End);
        QCOMPARE(plot.chosen(), 4);
        press(plot, Qt::Key_Right);
        QCOMPARE(plot.chosen(), 4);
        QVERIFY(plot.accessibleDescription().contains("Sample 5 of 5"));
    }

    void withoutPointsKeysDoNothing()
    {
        ScatterPlot plot;
        showAndWait(plot);
        press(plot, Qt::Key_Right);
        press(plot, Qt::Key_Left);
        press(plot, Qt::Key_Home);
        QCOMPARE(plot.chosen(), -1);
    }
};

NW_TEST(ScatterPlotTest)
#include "tst_scatter_plot.moc"
