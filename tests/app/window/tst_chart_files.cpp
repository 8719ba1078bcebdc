#include "app/window/chart_files.h"

#include "app/window/banner.h"
#include "app/window/file_actions.h"
#include "tests/support/places.h"
#include "tests/support/test.h"
#include "tests/support/window/opened_window.h"
#include "widgets/charts/charts_panel.h"

namespace netwright::test {
namespace {

class ChartFilesTest final : public QObject {
    Q_OBJECT
private slots:
    void writesAChartWhereTheUserWantsIt()
    {
        OpenedWindow window;
        window.open("spiral");
        window->charts().addEpoch(0, 10, {{"loss", 0.5}, {"val_loss", 0.6}}, 1.0);
        const QString file = temporaryFolder() + "/loss.csv";
        window->files().setChooser({}, [&file](const QString&, const QString&) { return file; });
        emit window->charts().exportRequested(0);
        QVERIFY(QFile::exists(file));
        QVERIFY(window.work().banner.sentence().contains("loss.csv"));
    }

    void saysWhyAChartWasNotWritten()
    {
        OpenedWindow window;
        window.open("spiral");
        window->charts().addEpoch(0, 10, {{"loss", 0.5}}, 1.0);
        window->files().setChooser(
            {}, [](const QString&, const QString&) { return QString("/no/such/folder/loss.png"); });
        emit window->charts().exportRequested(0);
        QCOMPARE(window.work().banner.key(), QString("chart"));
        QVERIFY(window.work().banner.sentence().contains("loss.png"));
    }
};

NW_TEST(ChartFilesTest)

} // namespace
} // namespace netwright::test

#include "tst_chart_files.moc"
