#include "tests/support/test.h"
#include "widgets/charts/axis_scale.h"

#include <QSet>

#include <cmath>
#include <limits>

namespace netwright {
namespace {

class AxisScaleTest : public QObject {
    Q_OBJECT
private slots:
    void placesAndFindsValuesAgain()
    {
        for (const AxisScale& scale : {AxisScale{-2, 6, false}, AxisScale{0.01, 100, true}}) {
            QCOMPARE(scale.position(scale.minimum), 0.0);
            QCOMPARE(scale.position(scale.maximum), 1.0);
            for (const double at : {0.1, 0.5, 0.9})
                QVERIFY(std::abs(scale.position(scale.valueAt(at)) - at) < 1e-12);
        }
        QCOMPARE(AxisScale({0.01, 100, true}).valueAt(0.5), 1.0);
        QVERIFY(AxisScale({0.01, 100, true}).position(0) < -10);
    }
    void takesAPart()
    {
        const AxisScale part = AxisScale{0, 10, false}.part(0.2, 0.5);
        QCOMPARE(part.minimum, 2.0);
        QCOMPARE(part.maximum, 5.0);
        const AxisScale wide = AxisScale{1, 100, true}.part(-0.5, 1.5);
        QVERIFY(std::abs(wide.minimum - 0.1) < 1e-12);
        QVERIFY(std::abs(wide.maximum - 1000) < 1e-9);
    }
    void refusesAPartTooSmallToTellNumbersApart()
    {
        AxisScale scale{0, 10, false};
        for (int i = 0; i < 200; ++i) scale = scale.part(0.4, 0.6);
        QVERIFY(scale.maximum > scale.minimum);
        QVERIFY(scale.part(0.5, 0.5) == scale);
    }
    void reachesAroundItsFigures()
    {
        for (const bool isLogarithmic : {false, true}) {
            for (const auto& [low, high] :
                {std::pair{0.2, 0.9}, {1e-9, 2e-9}, {5.0, 5.0}, {0.1, 90000.0}, {1e30, 2e30}}) {
                const AxisScale scale = figureScale(low, high, isLogarithmic);
                QVERIFY(scale.minimum <= low && scale.maximum >= high);
                QVERIFY(scale.maximum > scale.minimum);
                QVERIFY(scale.position(high) - scale.position(low) > 0.4 || low == high);
            }
        }
        QVERIFY(figureScale(-3, -3, false).minimum < -3);
        QVERIFY(figureScale(0, 0, false).maximum > 0);
        QCOMPARE(figureScale(0.01, 0.9, false).minimum, 0.0); // never below 0 without need
    }
    void growsInFewSteps()
    {
        int changes = 0;
        AxisScale before = growingScale(0, 1, false);
        for (int end = 2; end <= 10000; ++end) {
            const AxisScale now = growingScale(0, end, false);
            QVERIFY(now.maximum >= end);
            QVERIFY(now.maximum <= end * 1.2 + 1);
            changes += now == before ? 0 : 1;
            before = now;
        }
        QVERIFY(changes < 200);
    }
    void putsEvenNumbersOnAnAxis()
    {
        const auto found = ticks({0, 1, false}, 5);
        QStringList labels;
        for (const Tick& tick : found) labels.append(tick.label);
        QCOMPARE(labels, QStringList({"0.0", "0.2", "0.4", "0.6", "0.8", "1.0"}));
    }
    void putsPowersOnALogarithmicAxis()
    {
        QStringList labels;
        for (const Tick& tick : ticks({0.001, 10, true}, 6)) labels.append(tick.label);
        QCOMPARE(labels, QStringList({"0.001", "0.01", "0.1", "1", "10"}));
    }
    void putsTimesOnATimeAxis()
    {
        QStringList labels;
        for (const Tick& tick : ticks({0, 300, false}, 5, TickFormat::duration))
            labels.append(tick.label);
        QCOMPARE(labels, QStringList({"0:00", "1:00", "2:00", "3:00", "4:00", "5:00"}));
    }
    void tellsTheTicksOfAnyAxisApart()
    {
        for (const bool isLogarithmic : {false, true}) {
            for (const double low : {1e-12, 0.0003, 0.9, 1.0, 99.0, 123456.0, 1e20}) {
                for (const double factor : {1.001, 1.3, 3.0, 50.0, 1e6, 1e15}) {
                    QSet<QString> labels;
                    const auto found = ticks({low, low * factor, isLogarithmic}, 6);
                    for (const Tick& tick : found) labels.insert(tick.label);
                    QCOMPARE(labels.size(), static_cast<qsizetype>(found.size()));
                    QVERIFY(found.size() <= 20);
                }
            }
        }
    }
};

} // namespace
} // namespace netwright

using netwright::AxisScaleTest;
NW_TEST(AxisScaleTest)
#include "tst_axis_scale.moc"
