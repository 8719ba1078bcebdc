#include "widgets/charts/charts_panel.h"

#include "engine/base/error.h"
#include "widgets/charts/chart_controls.h"
#include "widgets/charts/chart_export.h"
#include "widgets/charts/chart_grid.h"
#include "widgets/charts/crosshair.h"
#include "widgets/charts/figure_chart.h"
#include "widgets/charts/figure_scales.h"
#include "widgets/charts/redraw_pace.h"
#include "widgets/common/empty_note.h"
#include "widgets/common/theme.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QEvent>
#include <QGuiApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace netwright {

class ChartsPanel::Private {
public:
    explicit Private(ChartsPanel& panel);
    ~Private() { removeCharts(); }

    void removeCharts();
    Moment momentOf(int epoch, int step, double seconds) const;
    double secondsOfRun(); // which begins with its first batch
    FigureRecord& record(const QString& quantity);
    FigureChart* addChart(FigureRecord& record);
    void connectChart(FigureChart& chart);

    void touch(); // something changed: drawn when it is due
    void drawSoon(); // the user waits for it
    void draw();
    double milliseconds() const;

    void hover(double x);
    void leave();
    void pin(double x);
    void step(const FigureRecord& record, int direction);
    void copy() const;
    void zoomTo(const AxisScale& scale);
    void resetZoom(FigureChart& chart);
    void moveCrosshair(std::optional<double> x);

    ChartsPanel& panel;
    ChartContext context;
    std::vector<std::unique_ptr<FigureRecord>> records;
    QList<FigureChart*> charts; // in the order of their places
    ChartControls* controls;
    ChartGrid* grid;
    QScrollArea* scroll;
    EmptyNote* note;
    QStackedLayout* stack;

    QTimer timer;
    QElapsedTimer clock;
    double runBegan = 0; // milliseconds of the clock
    RedrawPace pace;
    bool isDirty = false;
    int redraws = 0;
    int hoveredEpoch = -1;
};

ChartsPanel::Private::Private(ChartsPanel& owner)
    : panel(owner),
      controls(new ChartControls),
      grid(new ChartGrid),
      scroll(new QScrollArea),
      note(new EmptyNote("chart")),
      stack(new QStackedLayout(&owner))
{
    scroll->setWidget(grid);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* const page = new QWidget;
    auto* const column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(controls);
    column->addWidget(scroll, 1);
    stack->addWidget(note);
    stack->addWidget(page);

    clock.start();
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, &owner, [this] { draw(); });
    connect(scroll->verticalScrollBar(), &QScrollBar::valueChanged, &owner, [this] { drawSoon(); });
    connect(controls, &ChartControls::axisChosen, &owner, &ChartsPanel::setHorizontalAxis);
    connect(controls, &ChartControls::logarithmicChosen, &owner, &ChartsPanel::setLogarithmic);
    connect(controls, &ChartControls::smoothingChosen, &owner, &ChartsPanel::setSmoothing);
    connect(controls, &ChartControls::clippingChosen, &owner, [this](bool clips) {
        context.clipsOutliers = clips;
        drawSoon();
    });
}

void ChartsPanel::Private::removeCharts()
{
    grid->setCharts({});
    qDeleteAll(charts);
    charts.clear();
    records.clear();
}

Moment ChartsPanel::Private::momentOf(int epoch, int step, double seconds) const
{
    const Moment& last = context.timeline.last();
    return {epoch, std::max<double>(step, last.step), std::max(seconds, last.seconds)};
}

double ChartsPanel::Private::secondsOfRun()
{
    const auto now = static_cast<double>(clock.elapsed());
    if (context.timeline.isEmpty()) runBegan = now;
    return (now - runBegan) / 1000;
}

FigureRecord& ChartsPanel::Private::record(const QString& quantity)
{
    for (const auto& record : records) {
        if (record->quantity() == quantity) return *record;
    }
    records.push_back(std::make_unique<FigureRecord>(quantity));
    FigureChart* const chart = addChart(*records.back());
    const bool isLast = charts.isEmpty() || isLearningRate(quantity)
        || !isLearningRate(charts.back()->record().quantity());
    charts.insert(isLast ? charts.size() : charts.size() - 1, chart);
    grid->setCharts(charts);
    chart->show();
    stack->setCurrentIndex(1);
    return *records.back();
}

FigureChart* ChartsPanel::Private::addChart(FigureRecord& record)
{
    auto* const chart
        = new FigureChart(context, record, static_cast<int>(records.size()) - 1, grid);
    connectChart(*chart);
    return chart;
}

void ChartsPanel::Private::connectChart(FigureChart& chart)
{
    connect(&chart, &FigureChart::staleSeen, &panel, [this] { touch(); });
    connect(&chart, &FigureChart::hovered, &panel, [this](double x) { hover(x); });
    connect(&chart, &FigureChart::left, &panel, [this] { leave(); });
    connect(&chart, &FigureChart::dismissed, &panel, [this] {
        context.isPinned = false;
        leave();
    });
    connect(&chart, &FigureChart::clicked, &panel, [this](double x) { pin(x); });
    connect(&chart, &FigureChart::pinChosen, &panel,
        [this, &chart] { pin(context.crosshair.value_or(chart.horizontal().valueAt(0.5))); });
    connect(&chart, &FigureChart::stepChosen, &panel,
        [this, &chart](int direction) { step(chart.record(), direction); });
    connect(&chart, &FigureChart::copyChosen, &panel, [this] { copy(); });
    connect(&chart, &FigureChart::horizontalChosen, &panel,
        [this](const AxisScale& scale) { zoomTo(scale); });
    connect(&chart, &FigureChart::resetChosen, &panel, [this, &chart] { resetZoom(chart); });
    connect(&chart, &FigureChart::exportChosen, &panel,
        [this, &chart] { emit panel.exportRequested(static_cast<int>(charts.indexOf(&chart))); });
}

void ChartsPanel::Private::touch()
{
    isDirty = true;
    if (!panel.isVisible() || timer.isActive()) return;
    const double now = static_cast<double>(clock.elapsed());
    timer.start(static_cast<int>(std::ceil(pace.wait(now, milliseconds()))));
}

void ChartsPanel::Private::drawSoon()
{
    isDirty = true;
    if (panel.isVisible()) timer.start(0);
}

void ChartsPanel::Private::draw()
{
    if (!panel.isVisible() || !std::exchange(isDirty, false)) return;
    for (FigureChart* chart : charts) {
        if (chart->visibleRegion().isEmpty())
            chart->invalidate();
        else
            chart->redraw();
    }
    pace.drew(static_cast<double>(clock.elapsed()));
    ++redraws;
}

double ChartsPanel::Private::milliseconds() const
{
    double sum = 0;
    for (const FigureChart* chart : charts) {
        if (!chart->visibleRegion().isEmpty()) sum += chart->milliseconds();
    }
    return sum;
}

void ChartsPanel::Private::moveCrosshair(std::optional<double> x)
{
    context.crosshair = x;
    const int epoch = x ? context.timeline.epochAt(context.axis, *x) : -1;
    if (epoch != hoveredEpoch) emit panel.epochHovered(hoveredEpoch = epoch);
    for (FigureChart* chart : charts) chart->redrawCrosshair();
}

void ChartsPanel::Private::hover(double x)
{
    if (!context.isPinned) moveCrosshair(x);
}

void ChartsPanel::Private::leave()
{
    if (!context.isPinned) moveCrosshair(std::nullopt);
}

void ChartsPanel::Private::pin(double x)
{
    context.isPinned = !context.isPinned;
    moveCrosshair(x);
}

void ChartsPanel::Private::step(const FigureRecord& record, int direction)
{
    const Curve& curve = record.raw().size() > 0 ? record.raw() : record.training();
    if (curve.size() == 0) return;
    std::size_t at = curve.size() - 1;
    if (context.crosshair) {
        at = curve.nearest(*context.crosshair);
        if (direction < 0 && at > 0) --at;
        if (direction > 0 && at + 1 < curve.size()) ++at;
    }
    moveCrosshair(curve.x(at));
}

void ChartsPanel::Private::copy() const
{
    if (!context.crosshair) return;
    QStringList parts = {placeText(context, *context.crosshair)};
    for (const FigureChart* chart : charts) {
        const QString text = chart->readingText();
        if (!text.isEmpty()) parts.append(text);
    }
    QGuiApplication::clipboard()->setText(parts.join('\n'));
}

void ChartsPanel::Private::zoomTo(const AxisScale& scale)
{
    context.zoom.reset();
    const AxisScale whole = horizontalScale(context);
    // Zoomed out beyond everything: whole again, and growing with the training.
    if (scale.minimum > whole.minimum || scale.maximum < whole.maximum) context.zoom = scale;
    drawSoon();
}

void ChartsPanel::Private::resetZoom(FigureChart& chart)
{
    context.zoom.reset();
    context.isPinned = false;
    chart.resetVertical();
    drawSoon();
}

ChartsPanel::ChartsPanel(QWidget* parent)
    : QWidget(parent), m_private(std::make_unique<Private>(*this))
{
    setObjectName("chartsPanel");
    connect(&Look::instance(), &Look::changed, this, [this] { m_private->drawSoon(); });
    retranslate();
}

ChartsPanel::~ChartsPanel() = default;

void ChartsPanel::clear()
{
    Private& own = *m_private;
    own.moveCrosshair(std::nullopt);
    own.removeCharts();
    own.context.timeline.clear();
    own.context.marks.clear();
    own.context.patience = {};
    own.context.zoom.reset();
    own.context.isPinned = false;
    own.stack->setCurrentIndex(0);
}

void ChartsPanel::addBatch(int epoch, int step, const Figures& figures)
{
    Private& own = *m_private;
    const Moment moment = own.momentOf(epoch, step, own.secondsOfRun());
    own.context.timeline.addBatch(moment);
    for (const auto& [name, value] : figures) {
        if (!isValidation(name)) own.record(name).addBatch(moment, value);
    }
    own.touch();
}

void ChartsPanel::addBatches(const std::vector<BatchLoss>& losses, int step, const Figures& figures)
{
    if (losses.empty()) return;
    Private& own = *m_private;
    const double seconds = own.secondsOfRun();
    int next = step - static_cast<int>(losses.size());
    for (const BatchLoss& batch : losses) {
        const Moment moment = own.momentOf(batch.epoch, ++next, seconds);
        own.context.timeline.addBatch(moment);
        own.record("loss").addBatch(moment, static_cast<double>(batch.loss));
    }
    const Moment last = own.momentOf(losses.back().epoch, step, seconds);
    for (const auto& [name, value] : figures)
        if (name != "loss" && !isValidation(name)) own.record(name).addBatch(last, value);
    own.touch();
}

void ChartsPanel::addEpoch(int epoch, int step, const Figures& figures, double seconds)
{
    Private& own = *m_private;
    const Moment last = own.context.timeline.last();
    const auto now = static_cast<double>(own.clock.elapsed());
    // An epoch that was not watched batch by batch, as of a run that is read from a file.
    const bool wasWatched = !own.context.timeline.isEmpty() && last.epoch == epoch;
    if (!wasWatched) own.runBegan = now - (last.seconds + seconds) * 1000;
    const Moment moment = own.momentOf(epoch, step, (now - own.runBegan) / 1000);
    own.context.timeline.endEpoch(moment);
    for (const auto& [name, value] : figures)
        own.record(quantityOf(name)).addEpoch(moment, value, isValidation(name));
    own.touch();
}

void ChartsPanel::addMark(Mark mark, int epoch, int step, const QString& text)
{
    const Moment moment{
        epoch, static_cast<double>(step), m_private->context.timeline.last().seconds};
    m_private->context.marks.push_back({mark, moment, text});
    m_private->touch();
}

void ChartsPanel::setPatience(const Patience& patience)
{
    m_private->context.patience = patience;
    m_private->touch();
}

void ChartsPanel::setHorizontalAxis(Axis axis)
{
    m_private->context.axis = axis;
    m_private->context.zoom.reset();
    m_private->context.isPinned = false;
    m_private->moveCrosshair(std::nullopt);
    m_private->controls->showAxis(axis);
    m_private->drawSoon();
}

void ChartsPanel::setLogarithmic(bool isHorizontal, bool isVertical)
{
    ChartContext& context = m_private->context;
    if (context.isHorizontalLogarithmic != isHorizontal) context.zoom.reset();
    context.isHorizontalLogarithmic = isHorizontal;
    context.isVerticalLogarithmic = isVertical;
    m_private->controls->showLogarithmic(isHorizontal, isVertical);
    m_private->drawSoon();
}

void ChartsPanel::setSmoothing(double weight)
{
    m_private->context.smoothing = std::clamp(weight, 0.0, 0.999);
    m_private->controls->showSmoothing(m_private->context.smoothing);
    m_private->drawSoon();
}

void ChartsPanel::exportChart(int index, const QString& file) const
{
    if (index < 0 || index >= m_private->charts.size()) {
        throw FormatError(NW_TEXT("Charts: there is no chart number %1; there are %2."), index + 1,
            static_cast<int>(m_private->charts.size()));
    }
    FigureChart& chart = *m_private->charts[index];
    chart.redraw(); // it may be behind while it is hidden
    writeChart(chart, file);
}

QStringList ChartsPanel::quantities() const
{
    QStringList result;
    for (const FigureChart* chart : m_private->charts) result.append(chart->record().quantity());
    return result;
}

double ChartsPanel::redrawMilliseconds() const
{
    return m_private->milliseconds();
}

int ChartsPanel::redraws() const
{
    return m_private->redraws;
}

void ChartsPanel::retranslate()
{
    setAccessibleName(tr("Charts"));
    m_private->note->setSentence(tr("Curves appear here once training starts."));
}

void ChartsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_private->drawSoon();
}

void ChartsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_private->drawSoon(); // charts may have come into sight
}

void ChartsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_private->drawSoon();
    }
    QWidget::changeEvent(event);
}

} // namespace netwright
