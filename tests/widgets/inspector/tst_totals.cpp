#include "widgets/inspector/totals.h"

#include "tests/widgets/inspector/parts.h"

using namespace netwright;
using namespace netwright::test;

class TotalsTest : public QObject {
    Q_OBJECT
private slots:

    void showsShortFiguresAndExactOnes()
    {
        Totals totals;
        CheckResult result;
        result.parameters = 1234567;
        result.trainableParameters = 1000000;
        result.weightBytes = 4.0 * 1234567;
        totals.setTotals(result);
        totals.resize(280, 100);
        showAndWait(totals);
        QVERIFY(part<QLabel>(totals, "parameters").text().contains("1.23"));
        QVERIFY(part<QWidget>(totals, "parametersBox").toolTip().contains("1,234,567"));
        QVERIFY(part<QLabel>(totals, "weights").text().contains("MB"));
    }

    void needsNoMoreRoomThanThereIs()
    {
        Totals totals;
        totals.resize(900, 40);
        showAndWait(totals);
        const int flat = totals.sizeHint().height();
        totals.resize(240, 100);
        QVERIFY(totals.sizeHint().height() > flat);
    }
};

NW_TEST(TotalsTest)
#include "tst_totals.moc"
