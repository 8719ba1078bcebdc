#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "widgets/charts/chart_controls.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

namespace netwright {
namespace {

class ChartControlsTest : public QObject {
    Q_OBJECT
private slots:
    void reportsWhatIsChosen()
    {
        ChartControls controls;
        test::showAndWait(controls);
        QSignalSpy smoothing(&controls, &ChartControls::smoothingChosen);
        auto* const slider = controls.findChild<QSlider*>("smoothing");
        QCOMPARE(slider->value(), 600);
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_End);
        QCOMPARE(smoothing.back().front().toDouble(), 0.999);
        QSignalSpy logarithmic(&controls, &ChartControls::logarithmicChosen);
        QTest::mouseClick(controls.findChild<QToolButton*>("logVertical"), Qt::LeftButton);
        QCOMPARE(logarithmic.back(), QVariantList({false, true}));
        QSignalSpy axis(&controls, &ChartControls::axisChosen);
        QTest::keyClick(controls.findChild<QComboBox*>("horizontalAxis"), Qt::Key_Down);
        QCOMPARE(axis.size(), 1);
    }
    void showsAChoiceAndTellsNobody()
    {
        ChartControls controls;
        QSignalSpy smoothing(&controls, &ChartControls::smoothingChosen);
        controls.showSmoothing(0.25);
        QCOMPARE(controls.findChild<QSlider*>("smoothing")->value(), 250);
        QVERIFY(smoothing.isEmpty());
    }
};

} // namespace
} // namespace netwright

using netwright::ChartControlsTest;
NW_TEST(ChartControlsTest)
#include "tst_chart_controls.moc"
