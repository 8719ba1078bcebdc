#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "widgets/charts/plot_view.h"

#include <QSignalSpy>
#include <QWheelEvent>

namespace netwright {
namespace {

class PlotViewTest : public QObject {
    Q_OBJECT
private slots:
    void zoomsAboutTheCursor()
    {
        PlotView view;
        view.resize(500, 400);
        test::showAndWait(view);
        QSignalSpy chosen(&view, &PlotView::horizontalChosen);
        const QPointF at = view.chart()->plotArea().center();
        QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton,
            Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.viewport(), &event);
        QCOMPARE(chosen.size(), 1);
        QVERIFY(std::abs(chosen[0][0].toDouble() - 0.1) < 0.01);
        QVERIFY(std::abs(chosen[0][1].toDouble() - 0.9) < 0.01);
    }
    void tellsAClickFromADrag()
    {
        PlotView view;
        view.resize(500, 400);
        test::showAndWait(view);
        QSignalSpy clicked(&view, &PlotView::clicked);
        QSignalSpy chosen(&view, &PlotView::horizontalChosen);
        const QPoint at = view.chart()->plotArea().center().toPoint();
        test::drag(*view.viewport(), at, at + QPoint(3, 2));
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(chosen.size(), 0);
        test::drag(*view.viewport(), at, at + QPoint(90, 50));
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(chosen.size(), 1);
    }
};

} // namespace
} // namespace netwright

using netwright::PlotViewTest;
NW_TEST(PlotViewTest)
#include "tst_plot_view.moc"
