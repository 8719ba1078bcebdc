#include "widgets/data/sample_view.h"

#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "tests/widgets/data/tables.h"
#include "widgets/common/theme.h"
#include "widgets/data/class_counts.h"
#include "widgets/data/scatter_plot.h"
#include "widgets/lenses/image_grid.h"

#include <QLabel>
#include <QTableView>

using namespace netwright;
using namespace netwright::test;

class SampleViewTest : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { Look::instance().apply(Theme::Kind::light, 100); }

    void showsSamplesAsSuitsThem()
    {
        SampleView view;
        view.resize(320, 640);
        view.setTable(imageTable(20, 28));
        showAndWait(view);
        QVERIFY(view.findChild<ImageGrid*>()->isVisible());
        view.setTable(spiralTable(20));
        QVERIFY(view.findChild<ScatterPlot*>()->isVisible());
        QVERIFY(!view.findChild<ImageGrid*>()->isVisible());
        view.setTable(wideTable(20, 100));
        QVERIFY(view.findChild<QTableView*>("rows")->isVisible());
        QVERIFY(view.findChild<QLabel*>("shown")->text().contains("37"));
    }

    void tellsTheSplitAndTheClasses()
    {
        SampleView view;
        view.setTable(spiralTable(20));
        const QString split = view.findChild<QLabel*>("split")->text();
        QVERIFY(split.contains("160") && split.contains("40"));
        QCOMPARE(view.findChild<ClassCounts*>()->bars().size(), std::size_t{2});
        QCOMPARE(view.findChild<ClassCounts*>()->bars()[1].name, QString("arm 2"));
    }

    void warnsOfNumbersThatAreNotFinite()
    {
        SampleView view;
        SampleTable table = wideTable(3, 4);
        view.setTable(table);
        showAndWait(view);
        QVERIFY(!view.findChild<QLabel*>("warning")->isVisible());
        table.inputs.front().notFinite = 12;
        view.setTable(table);
        QVERIFY(view.findChild<QLabel*>("warning")->isVisible());
        QVERIFY(view.findChild<QLabel*>("warning")->text().contains("12"));
    }

    void oneSampleCanBeChosen()
    {
        SampleView view;
        view.resize(320, 640);
        view.setTable(spiralTable(20));
        showAndWait(view);
        QSignalSpy chosen(&view, &SampleView::chosenRowChanged);
        auto& plot = *view.findChild<ScatterPlot*>();
        plot.setFocus();
        press(plot, Qt::Key_Right);
        QCOMPARE(view.chosenRow(), 0);
        QCOMPARE(chosen.count(), 1);
        view.setTable(spiralTable(20)); // the same samples again
        QCOMPARE(view.chosenRow(), 0);
        QCOMPARE(plot.chosen(), 0);
        QCOMPARE(chosen.count(), 1);
        view.setTable(wideTable(5, 4));
        QCOMPARE(view.chosenRow(), -1);
        QCOMPARE(chosen.count(), 2);
        view.findChild<QTableView*>("rows")->selectRow(3);
        QCOMPARE(view.chosenRow(), 3);
        view.clear("Choose data.");
        QCOMPARE(view.chosenRow(), -1);
        QCOMPARE(chosen.last().first().toInt(), -1);
    }

    void choosingFromOutsideIsNotReported()
    {
        SampleView view;
        view.setTable(imageTable(5, 28));
        QSignalSpy chosen(&view, &SampleView::chosenRowChanged);
        view.setChosenRow(2);
        QCOMPARE(view.chosenRow(), 2);
        QCOMPARE(view.findChild<ImageGrid*>()->chosen(), 2);
        view.setChosenRow(77);
        QCOMPARE(view.chosenRow(), -1);
        QCOMPARE(chosen.count(), 0);
    }

    void looksRight()
    {
        for (const auto kind : {Theme::Kind::light, Theme::Kind::dark})
            for (const int percent : {100, 200}) {
                Look::instance().apply(kind, percent);
                SampleView view;
                view.setAttribute(Qt::WA_StyledBackground);
                view.resize(320 * percent / 100, 600 * percent / 100);
                showAndWait(view);
                const QString end = QString("_%1_%2").arg(int(kind)).arg(percent);
                view.clear("Choose a built-in set, open a file, or drop one here.");
                keepPicture(view, "samples_empty" + end);
                view.setTable(imageTable(40, 28));
                view.setChosenRow(4);
                QCoreApplication::processEvents();
                keepPicture(view, "samples_images" + end);
                view.setTable(spiralTable(150));
                QCoreApplication::processEvents();
                keepPicture(view, "samples_plane" + end);
                SampleTable table = wideTable(40, 100);
                table.inputs.front().notFinite = 3;
                view.setTable(table);
                QCoreApplication::processEvents();
                keepPicture(view, "samples_table" + end);
            }
    }
};

NW_TEST(SampleViewTest)
#include "tst_sample_view.moc"
