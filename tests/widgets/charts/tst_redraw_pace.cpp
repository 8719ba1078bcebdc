#include "tests/support/test.h"
#include "widgets/charts/redraw_pace.h"

namespace netwright {
namespace {

class RedrawPaceTest : public QObject {
    Q_OBJECT
private slots:
    void drawsSeldomWhereDrawingIsSlow()
    {
        RedrawPace pace;
        QCOMPARE(pace.wait(0, 0), 0.0);
        pace.drew(1000);
        QVERIFY(std::abs(pace.wait(1000, 1) - 1000.0 / 30) < 1e-9);
        QCOMPARE(pace.wait(1000, 2.5), 50.0);
        QCOMPARE(pace.wait(1020, 2.5), 30.0);
        QCOMPARE(pace.wait(1900, 2.5), 0.0);
    }

    void showsSoonEvenWhereDrawingIsVerySlow()
    {
        RedrawPace pace;
        pace.drew(1000);
        QCOMPARE(pace.wait(1000, 10), 70.0);
        QCOMPARE(pace.wait(1000, 40), 100.0);
    }
};

} // namespace
} // namespace netwright

using netwright::RedrawPaceTest;
NW_TEST(RedrawPaceTest)
#include "tst_redraw_pace.moc"
