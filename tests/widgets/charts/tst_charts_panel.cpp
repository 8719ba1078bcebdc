#include "engine/base/error.h"
#include "tests/support/places.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "widgets/charts/charts_panel.h"
#include "widgets/charts/figure_chart.h"
#include "widgets/charts/plot_view.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QTabWidget>
#include <QToolButton>

#include <cmath>
#include <limits>

namespace netwright {
namespace {

void train(ChartsPanel& panel, int epochs)
{
    for (int epoch = 0; epoch < epochs; ++epoch) {
        for (int batch = 1; batch <= 100; ++batch) {
            const int step = epoch * 100 + batch;
            panel.addBatch(epoch, step, {{"loss", 1.0 / step}, {"accuracy", 1 - 1.0 / step}});
        }
        panel.addEpoch(epoch, (epoch + 1) * 100,
            {{"loss", 0.5 - epoch * 0.1}, {"accuracy", 0.6}, {"val_loss", 0.7 - epoch * 0.1},
                {"learning_rate", 0.01}},
            2);
    }
}

QByteArray content(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) return {};
    return in.readAll();
}

PlotView& view(ChartsPanel& panel, const QString& quantity)
{
    return *panel.findChild<QWidget*>("chart_" + quantity)->findChild<PlotView*>();
}

QPoint middle(const PlotView& view)
{
    return view.chart()->plotArea().center().toPoint();
}

void move(PlotView& view, const QPoint& at)
{
    QMouseEvent event(QEvent::MouseMove, at, view.viewport()->mapToGlobal(at), Qt::NoButton,
        Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view.viewport(), &event);
}

class ChartsPanelTest : public QObject {
    Q_OBJECT
private slots:
    void takesManyBatchesAsOneAfterTheOther()
    {
        const QString folder = test::temporaryFolder();
        ChartsPanel single, many;
        std::vector<BatchLoss> losses;
        for (int step = 1; step <= 30; ++step) {
            const float loss = 1.0F / static_cast<float>(step);
            losses.push_back({step <= 20 ? 0 : 1, loss});
            Figures figures = {{"loss", static_cast<double>(loss)}};
            if (step == 30) figures.append({"accuracy", 0.9});
            single.addBatch(losses.back().epoch, step, figures);
        }
        many.addBatches(losses, 30, {{"loss", 7.0}, {"accuracy", 0.9}, {"val_loss", 1.0}});
        QCOMPARE(many.quantities(), single.quantities());
        for (int chart = 0; chart < 2; ++chart) {
            const QString one = folder + "/one.csv", other = folder + "/other.csv";
            single.exportChart(chart, one);
            many.exportChart(chart, other);
            QFile first(one), second(other);
            QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
            QCOMPARE(second.readAll(), first.readAll());
        }
    }

    void saysWhatToDoWhileItIsEmpty()
    {
        ChartsPanel panel;
        panel.resize(500, 400);
        test::showAndWait(panel);
        QVERIFY(panel.quantities().isEmpty());
        const auto labels = panel.findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible()
                && label->text() == "Curves appear here once training starts.";
        }));
    }
    void hasAChartForEachQuantityWithTheLearningRateLast()
    {
        ChartsPanel panel;
        panel.addEpoch(0, 1, {{"learning_rate", 1}, {"loss", 1}, {"val_loss", 2}, {"mae", 3}}, 1);
        QCOMPARE(panel.quantities(), QStringList({"loss", "mae", "learning_rate"}));
        panel.clear();
        QVERIFY(panel.quantities().isEmpty());
    }
    void drawsNothingWhileItIsHidden()
    {
        ChartsPanel panel;
        train(panel, 2);
        QCoreApplication::processEvents();
        QCOMPARE(panel.redraws(), 0);
        panel.resize(700, 500);
        test::showAndWait(panel);
        QVERIFY(test::waitFor([&] { return panel.redraws() > 0; }));
        const int before = panel.redraws();
        panel.hide();
        train(panel, 1);
        QCoreApplication::processEvents();
        QCOMPARE(panel.redraws(), before);
    }
    void showsWhatWasTrainedBehindAnotherTab()
    {
        QTabWidget tabs;
        auto* const panel = new ChartsPanel;
        tabs.addTab(new QLabel("other"), "other");
        tabs.addTab(panel, "charts");
        tabs.resize(700, 500);
        test::showAndWait(tabs);
        train(*panel, 2);
        tabs.setCurrentWidget(panel);
        const auto* const chart
            = dynamic_cast<FigureChart*>(panel->findChild<QWidget*>("chart_loss"));
        QVERIFY(chart != nullptr);
        QVERIFY(test::waitFor([&] { return chart->horizontal().maximum > 150; }));
    }
    void showsTheSamePlaceInAllChartsUnderTheMouse()
    {
        ChartsPanel panel;
        panel.resize(1300, 700);
        train(panel, 4);
        test::showAndWait(panel);
        QVERIFY(test::waitFor([&] { return panel.redraws() > 0; }));
        QSignalSpy hovered(&panel, &ChartsPanel::epochHovered);
        PlotView& loss = view(panel, "loss");
        const QImage before = view(panel, "accuracy").grab().toImage();
        move(loss, middle(loss));
        QCOMPARE(hovered.size(), 1);
        QVERIFY(hovered.front().front().toInt() == 1 || hovered.front().front().toInt() == 2);
        QVERIFY(view(panel, "accuracy").grab().toImage() != before);
        QTest::mouseClick(loss.viewport(), Qt::LeftButton, {}, middle(loss));
        test::press(loss, QKeySequence::Copy);
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.startsWith("step "));
        QVERIFY(text.contains("loss\n  batch: 0.0"));
        QVERIFY(text.contains("smoothed"));
        QVERIFY(text.contains("accuracy"));
        QVERIFY(text.contains("validation: 0."));
        // Pinned: it stays where it is.
        move(loss, middle(loss) + QPoint(150, 0));
        QCOMPARE(hovered.size(), 1);
        QTest::keyClick(&loss, Qt::Key_Escape);
        QCOMPARE(hovered.back().front().toInt(), -1);
    }
    void zoomsPansAndComesBack()
    {
        ChartsPanel panel;
        panel.resize(700, 700);
        train(panel, 4);
        test::showAndWait(panel);
        QVERIFY(test::waitFor([&] { return panel.redraws() > 0; }));
        PlotView& loss = view(panel, "loss");
        const QImage whole = loss.grab().toImage();
        const auto drawnAfter = [&](const std::function<void()>& act) {
            const int before = panel.redraws();
            act();
            if (!test::waitFor([&] { return panel.redraws() > before; })) return QImage();
            return loss.grab().toImage();
        };
        const QPoint at = middle(loss);
        const QImage zoomed
            = drawnAfter([&] { test::drag(*loss.viewport(), at, at + QPoint(80, 60)); });
        QVERIFY(!zoomed.isNull() && zoomed != whole);
        const QImage panned = drawnAfter(
            [&] { test::drag(*loss.viewport(), at, at + QPoint(50, 0), Qt::ShiftModifier); });
        QVERIFY(!panned.isNull() && panned != zoomed);
        drawnAfter([&] { QTest::mouseDClick(loss.viewport(), Qt::LeftButton, {}, at); });
        QTest::keyClick(&loss, Qt::Key_Escape);
        QVERIFY(test::waitFor([&] { return loss.grab().toImage() == whole; }));
    }
    void writesAllPointsAsCsv()
    {
        ChartsPanel panel;
        panel.addBatch(0, 1, {{"loss", 0.5}});
        panel.addBatch(0, 2, {{"loss", std::numeric_limits<double>::quiet_NaN()}});
        panel.addEpoch(0, 2, {{"loss", 0.25}, {"val_loss", 0.125}}, 1);
        const QString file = test::temporaryFolder() + "/loss.csv";
        panel.exportChart(0, file);
        QCOMPARE(content(file),
            QByteArray("series,step,epoch,value\nbatch_loss,1,0,0.5\nbatch_loss,2,0,nan\n"
                       "loss,2,0,0.25\nval_loss,2,0,0.125\n"));
    }
    void writesPictures()
    {
        ChartsPanel panel;
        train(panel, 2);
        const QString folder = test::temporaryFolder();
        panel.exportChart(0, folder + "/loss.png");
        const QImage image(folder + "/loss.png");
        QVERIFY(image.width() >= 900);
        panel.exportChart(1, folder + "/accuracy.svg");
        QVERIFY(content(folder + "/accuracy.svg").contains("<svg"));
        QVERIFY_EXCEPTION_THROWN(panel.exportChart(0, folder + "/loss.bmp"), FormatError);
        QVERIFY_EXCEPTION_THROWN(panel.exportChart(0, folder + "/none/loss.csv"), FormatError);
        QVERIFY_EXCEPTION_THROWN(panel.exportChart(9, folder + "/loss.csv"), FormatError);
    }
    void asksItsOwnerForAFile()
    {
        ChartsPanel panel;
        panel.resize(700, 700);
        train(panel, 1);
        test::showAndWait(panel);
        QSignalSpy requested(&panel, &ChartsPanel::exportRequested);
        auto* const chart = panel.findChild<QWidget*>("chart_accuracy");
        QTest::mouseClick(chart->findChild<QToolButton*>("export"), Qt::LeftButton);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.front().front().toInt(), 1);
    }
    void tellsLastAndBestToAScreenReader()
    {
        ChartsPanel panel;
        panel.resize(700, 700);
        train(panel, 3);
        test::showAndWait(panel);
        QVERIFY(test::waitFor([&] { return panel.redraws() > 0; }));
        QCOMPARE(
            view(panel, "loss").accessibleName(), "Chart of loss: last 0.5, best 0.5 in epoch 3");
    }
    void survivesFiguresThatAreNotFinite()
    {
        ChartsPanel panel;
        panel.resize(700, 700);
        test::showAndWait(panel);
        const double bad[] = {std::numeric_limits<double>::quiet_NaN(),
            std::numeric_limits<double>::infinity(), -1e308, 1e308, 0};
        for (int i = 0; i < 50; ++i) panel.addBatch(0, i, {{"loss", bad[i % 5]}});
        panel.addEpoch(0, 50, {{"loss", bad[0]}, {"val_loss", bad[1]}}, 0);
        panel.addMark(ChartsPanel::Mark::stop, 0, 50, "The loss is not a number.");
        panel.setPatience({"val_loss", 0, bad[0], 1, 3});
        for (const bool isLogarithmic : {false, true}) {
            for (const auto axis : {ChartsPanel::Axis::step, ChartsPanel::Axis::epoch,
                     ChartsPanel::Axis::relativeTime}) {
                const int before = panel.redraws();
                panel.setHorizontalAxis(axis);
                panel.setLogarithmic(isLogarithmic, isLogarithmic);
                QVERIFY(test::waitFor([&] { return panel.redraws() > before; }));
                panel.grab();
            }
        }
    }
    void drawsMarksAndPatience()
    {
        ChartsPanel panel;
        panel.resize(700, 700);
        train(panel, 4);
        test::showAndWait(panel);
        QVERIFY(test::waitFor([&] { return panel.redraws() > 0; }));
        PlotView& loss = view(panel, "loss");
        QImage last = loss.grab().toImage();
        const auto changes = [&](const std::function<void()>& act) {
            const int before = panel.redraws();
            act();
            const bool isDrawn = test::waitFor([&] { return panel.redraws() > before; });
            const QImage now = loss.grab().toImage();
            return isDrawn && std::exchange(last, now) != now;
        };
        using Mark = ChartsPanel::Mark;
        for (const Mark mark :
            {Mark::checkpoint, Mark::learningRate, Mark::warning, Mark::stop, Mark::change}) {
            const int step = 150 + 30 * static_cast<int>(mark);
            QVERIFY(changes([&] { panel.addMark(mark, 1, step, "A mark."); }));
        }
        QVERIFY(changes([&] { panel.setPatience({"val_loss", 1, 0.6, 2, 5}); }));
        QVERIFY(changes([&] { panel.setPatience({}); }));
    }
};

} // namespace
} // namespace netwright

using netwright::ChartsPanelTest;
NW_TEST(ChartsPanelTest)
#include "tst_charts_panel.moc"
