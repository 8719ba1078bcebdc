#include "widgets/lenses/prediction_bars.h"

#include "widgets/common/strings.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace netwright {
namespace {

constexpr std::size_t kMostRows = 10;
constexpr double kGap = 8;

// A tick, painted so that it does not hang on the font.
void paintTick(QPainter& painter, const QRectF& place)
{
    const QPolygonF line({QPointF(place.left() + place.width() * 0.15, place.center().y()),
        QPointF(place.left() + place.width() * 0.42, place.bottom() - place.height() * 0.2),
        QPointF(place.right() - place.width() * 0.1, place.top() + place.height() * 0.2)});
    painter.setPen(QPen(theme().success, std::max(2.0, place.width() / 7), Qt::SolidLine,
        Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
}

} // namespace

PredictionBars::PredictionBars(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    connect(&Look::instance(), &Look::changed, this, &PredictionBars::rearrange);
    rearrange();
}

void PredictionBars::setPrediction(const Prediction& prediction)
{
    m_prediction = prediction;
    rearrange();
}

void PredictionBars::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) rearrange();
    QWidget::changeEvent(event);
}

double PredictionBars::rowHeight() const
{
    return QFontMetricsF(font()).height() + kGap * Look::instance().scale();
}

QSize PredictionBars::sizeHint() const
{
    const double rows
        = static_cast<double>(std::max<std::size_t>(m_rows.size(), 3)) + (m_left > 0 ? 1 : 0);
    return {static_cast<int>(240 * Look::instance().scale()),
        static_cast<int>(std::ceil(rows * rowHeight() + kGap))};
}

QSize PredictionBars::minimumSizeHint() const
{
    return {static_cast<int>(160 * Look::instance().scale()), sizeHint().height()};
}

int PredictionBars::trueClass() const
{
    const std::vector<float>& truth = m_prediction.truth;
    if (truth.empty()) return -1;
    if (truth.size() == 1) return static_cast<int>(std::lround(truth.front()));
    return static_cast<int>(std::max_element(truth.begin(), truth.end()) - truth.begin());
}

std::vector<PredictionBars::Row> PredictionBars::classRows() const
{
    std::vector<float> shares = m_prediction.values;
    if (shares.size() == 1) shares = {1 - shares.front(), shares.front()};
    std::vector<int> order(shares.size());
    std::iota(order.begin(), order.end(), 0);
    // NaN has no order; it goes last.
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        const auto rank = [&](int i) {
            const float value = shares[static_cast<std::size_t>(i)];
            return std::isfinite(value) ? value : -1;
        };
        return rank(a) > rank(b);
    });
    const int truth = trueClass();
    if (order.size() > kMostRows) {
        // The true class is always shown.
        const auto at = std::find(order.begin(), order.end(), truth);
        const bool isBeyond
            = at != order.end() && at - order.begin() >= static_cast<std::ptrdiff_t>(kMostRows);
        order.resize(kMostRows);
        if (isBeyond) order.back() = truth;
    }
    std::vector<Row> rows;
    for (const int i : order) {
        const double share = shares[static_cast<std::size_t>(i)];
        const QString figure = std::isfinite(share)
            ? tr("%1 %").arg(QLocale().toString(share * 100, 'f', 1))
            : figureText(share);
        rows.push_back(
            {.name = i < m_prediction.names.size() ? m_prediction.names[i] : QString::number(i),
                .figure = figure,
                .share = std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0,
                .isTrue = i == truth,
                .isBest = rows.empty()});
    }
    return rows;
}

std::vector<PredictionBars::Row> PredictionBars::numberRows() const
{
    std::vector<Row> rows;
    const std::size_t count = std::min(m_prediction.values.size(), kMostRows);
    for (std::size_t i = 0; i < count; ++i) {
        Row row{.name = static_cast<qsizetype>(i) < m_prediction.names.size()
                ? m_prediction.names[static_cast<qsizetype>(i)]
                : tr("Output %1").arg(QString::number(i + 1)),
            .figure = figureText(m_prediction.values[i]),
            .share = -1};
        if (i < m_prediction.truth.size())
            row.truth = tr("true: %1").arg(figureText(m_prediction.truth[i]));
        rows.push_back(row);
    }
    return rows;
}

void PredictionBars::rearrange()
{
    m_rows = m_prediction.isClassification ? classRows() : numberRows();
    const std::size_t all = m_prediction.isClassification && m_prediction.values.size() == 1
        ? 2
        : m_prediction.values.size();
    m_left = static_cast<int>(all - std::min(all, m_rows.size()));
    setAccessibleName(tr("Prediction"));
    QStringList spoken;
    for (const Row& row : m_rows) {
        const QString said = tr("%1: %2").arg(row.name, row.figure);
        spoken << (row.isTrue         ? tr("%1, the true class").arg(said)
                : row.truth.isEmpty() ? said
                                      : tr("%1, %2").arg(said, row.truth));
    }
    setAccessibleDescription(spoken.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

void PredictionBars::paintRow(
    QPainter& painter, const Row& row, const QRectF& place, double nameWidth) const
{
    QFont bold = font();
    bold.setBold(row.isBest || row.isTrue);
    painter.setFont(bold);
    const QFontMetricsF metrics(bold);
    const double tick = metrics.height() * 0.8;
    painter.setPen(theme().text);
    const QRectF name(place.left(), place.top(), nameWidth, place.height());
    painter.drawText(name, Qt::AlignRight | Qt::AlignVCenter,
        metrics.elidedText(row.name, Qt::ElideRight, nameWidth));
    const double figureWidth = metrics.horizontalAdvance(tr("%1 %").arg(QStringLiteral("100.0")));
    QRectF rest = place.adjusted(nameWidth + kGap, 0, 0, 0);
    if (row.share < 0) {
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, row.figure);
        painter.setPen(theme().mutedText);
        rest.setLeft(rest.left()
            + std::max(metrics.horizontalAdvance(row.figure) + 2 * kGap, rest.width() / 2));
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(row.truth, Qt::ElideRight, rest.width()));
        return;
    }
    const QRectF track(rest.left(), place.center().y() - place.height() * 0.25,
        std::max(0.0, rest.width() - figureWidth - tick - 2 * kGap), place.height() * 0.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().chartGrid);
    painter.drawRoundedRect(track, 2, 2);
    QRectF bar = track;
    bar.setWidth(row.share > 0 ? std::max(2.0, track.width() * row.share) : 0);
    const bool isWrong = row.isBest && !row.isTrue && trueClass() >= 0;
    painter.setBrush(row.isTrue ? theme().success : isWrong ? theme().error : theme().accent);
    if (bar.width() > 0) painter.drawRoundedRect(bar, 2, 2);
    painter.setPen(theme().text);
    painter.drawText(QRectF(track.right() + kGap, place.top(), figureWidth, place.height()),
        Qt::AlignRight | Qt::AlignVCenter, row.figure);
    if (row.isTrue)
        paintTick(painter, QRectF(place.right() - tick, place.center().y() - tick / 2, tick, tick));
}

void PredictionBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_rows.empty()) {
        painter.setPen(theme().mutedText);
        painter.drawText(rect().adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap,
            tr("Choose a sample in the data panel to see what the network says of it."));
        return;
    }
    QFont bold = font();
    bold.setBold(true);
    double nameWidth = 0;
    for (const Row& row : m_rows)
        nameWidth = std::max(nameWidth, QFontMetricsF(bold).horizontalAdvance(row.name));
    nameWidth = std::min(nameWidth + 1, width() * 0.35);
    QRectF place(kGap, kGap / 2, width() - 2 * kGap, rowHeight());
    for (const Row& row : m_rows) {
        paintRow(painter, row, place, nameWidth);
        place.translate(0, rowHeight());
    }
    if (m_left == 0) return;
    painter.setFont(font());
    painter.setPen(theme().mutedText);
    painter.drawText(place, Qt::AlignCenter, tr("and %n more", nullptr, m_left));
}

} // namespace netwright
