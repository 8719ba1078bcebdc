#include "app/training/speed_meter.h"

#include "tests/support/test.h"

using namespace netwright;

class SpeedMeterTest : public QObject {
    Q_OBJECT
private slots:
    void knowsNothingAtFirst()
    {
        SpeedMeter meter;
        QCOMPARE(meter.perSecond(), 0.0);
        meter.add(1, 100);
        QCOMPARE(meter.perSecond(), 0.0);
    }

    void isTheMeanOfTheLastSeconds()
    {
        SpeedMeter meter(5);
        for (int i = 0; i <= 10; ++i) meter.add(i, i * 10);
        QCOMPARE(meter.perSecond(), 10.0);
        for (int i = 1; i <= 10; ++i) meter.add(10 + i, 100 + i * 50);
        QCOMPARE(meter.perSecond(), 50.0);
    }

    void measuresSlowBatches()
    {
        SpeedMeter meter(5);
        meter.add(0, 1);
        meter.add(20, 2);
        QCOMPARE(meter.perSecond(), 0.05);
        meter.add(40, 3);
        meter.add(60, 4);
        QCOMPARE(meter.perSecond(), 0.05);
    }

    void ignoresCountsThatDoNotGrow()
    {
        SpeedMeter meter(5);
        meter.add(0, 1);
        meter.add(1, 11);
        meter.add(4, 11);
        QCOMPARE(meter.perSecond(), 10.0);
        meter.clear();
        QCOMPARE(meter.perSecond(), 0.0);
    }
};

NW_TEST(SpeedMeterTest)
#include "tst_speed_meter.moc"
