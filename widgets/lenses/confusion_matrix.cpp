#include "widgets/lenses/confusion_matrix.h"

#include "widgets/common/strings.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace netwright {
namespace {

constexpr double kGap = 6;

double share(qint64 part, qint64 whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : -1;
}

// "94 %"; nothing where there is no share.
QString percent(double share)
{
    if (share < 0) return {};
    return ConfusionMatrix::tr("%1 %").arg(QLocale().toString(share * 100, 'f', 0));
}

// Right answers in one colour, wrong ones in another; the root shows small shares too.
QColor cellColor(double share, bool isRight)
{
    const QColor full = isRight ? theme().accent : theme().error;
    return mixed(theme().field, full, share > 0 ? 0.12 + 0.88 * std::sqrt(share) : 0);
}

QColor textOn(const QColor& ground)
{
    return contrast(Qt::white, ground) >= contrast(Qt::black, ground) ? Qt::white : Qt::black;
}

} // namespace

QString Confusion::name(int index) const
{
    return index < names.size() ? names[index] : QString::number(index);
}

qint64 Confusion::total() const
{
    return std::accumulate(counts.begin(), counts.end(), qint64{0});
}

qint64 Confusion::ofTruth(int truth) const
{
    qint64 sum = 0;
    for (int predicted = 0; predicted < classes; ++predicted) sum += at(truth, predicted);
    return sum;
}

qint64 Confusion::ofPredicted(int predicted) const
{
    qint64 sum = 0;
    for (int truth = 0; truth < classes; ++truth) sum += at(truth, predicted);
    return sum;
}

double Confusion::accuracy() const
{
    qint64 right = 0;
    for (int i = 0; i < classes; ++i) right += at(i, i);
    return share(right, total());
}

double Confusion::recall(int truth) const
{
    return share(at(truth, truth), ofTruth(truth));
}

double Confusion::precision(int predicted) const
{
    return share(at(predicted, predicted), ofPredicted(predicted));
}

struct ConfusionMatrix::Places {
    QRectF heading, axis; // lines above: how good; "Predicted class"
    QRectF matrix;
    double across = 0, edge = 0; // of a cell: width and height
    double nameWidth = 0, figureWidth = 0, line = 0;
    QRectF footer; // what the chosen cell says
};

ConfusionMatrix::ConfusionMatrix(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    connect(&Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
    retranslate();
}

void ConfusionMatrix::setConfusion(const Confusion& confusion)
{
    const auto cells = static_cast<std::size_t>(confusion.classes)
        * static_cast<std::size_t>(std::max(0, confusion.classes));
    const bool isSameSize = confusion.classes == m_confusion.classes;
    m_confusion = confusion.counts.size() == cells ? confusion : Confusion();
    if (!isSameSize || m_confusion.classes == 0) m_truth = m_predicted = -1;
    retranslate();
    updateGeometry();
}

QSize ConfusionMatrix::sizeHint() const
{
    return QSize(320, 320) * Look::instance().scale();
}

QSize ConfusionMatrix::minimumSizeHint() const
{
    return QSize(200, 200) * Look::instance().scale();
}

ConfusionMatrix::Places ConfusionMatrix::places() const
{
    const QFontMetricsF metrics(font());
    Places places;
    places.line = metrics.height();
    places.figureWidth = metrics.horizontalAdvance(percent(1)) + kGap;
    double longest = metrics.horizontalAdvance(QStringLiteral("00"));
    for (int i = 0; i < m_confusion.classes; ++i)
        longest = std::max(longest, metrics.horizontalAdvance(m_confusion.name(i)));
    places.nameWidth = std::min(longest, width() * 0.22) + kGap;
    const double left = places.line + kGap + places.nameWidth; // "True class", then the names
    const double top = 3 * (places.line + kGap); // heading, "Predicted class", names
    const double right = places.figureWidth + kGap;
    const double bottom = 2 * kGap + places.line + 2 * places.line + kGap; // precision, footer
    const double roomAcross = std::max(0.0, width() - left - right);
    const int classes = std::max(1, m_confusion.classes);
    places.edge = std::max(0.0, std::min(roomAcross, height() - top - bottom)) / classes;
    // Wider than high where numbers and shares need it.
    places.across
        = std::clamp(places.figureWidth, places.edge, std::max(places.edge, roomAcross / classes));
    const double side = places.across * classes;
    const double x = left + std::max(0.0, (roomAcross - side) / 2);
    places.matrix = QRectF(x, top, side, places.edge * classes);
    places.heading = QRectF(0, 0, width(), places.line);
    places.axis = QRectF(x, places.line + kGap, side, places.line);
    places.footer = QRectF(
        kGap, places.matrix.bottom() + 2 * kGap + places.line, width() - 2 * kGap, 2 * places.line);
    return places;
}

QRectF ConfusionMatrix::cell(int truth, int predicted) const
{
    const Places all = places();
    return {all.matrix.left() + predicted * all.across, all.matrix.top() + truth * all.edge,
        all.across, all.edge};
}

QString ConfusionMatrix::sentence(int truth, int predicted) const
{
    const qint64 of = m_confusion.ofTruth(truth);
    const qint64 count = m_confusion.at(truth, predicted);
    const QString counted = countText(static_cast<double>(count));
    const QString all = countText(static_cast<double>(of));
    if (of == 0) return tr("There is no sample of class %1.").arg(m_confusion.name(truth));
    if (truth == predicted)
        return tr("%1 of %2 samples of class %3 were recognized (%4).")
            .arg(counted, all, m_confusion.name(truth), percent(share(count, of)));
    return tr("%1 of %2 samples of class %3 were taken for class %4 (%5).")
        .arg(counted, all, m_confusion.name(truth), m_confusion.name(predicted),
            percent(share(count, of)));
}

void ConfusionMatrix::choose(int truth, int predicted)
{
    if (m_confusion.classes == 0) return;
    const int last = m_confusion.classes - 1;
    m_truth = std::clamp(truth, 0, last);
    m_predicted = std::clamp(predicted, 0, last);
    retranslate();
    emit cellChosen(m_truth, m_predicted);
}

void ConfusionMatrix::retranslate()
{
    setAccessibleName(tr("Confusion matrix"));
    setAccessibleDescription(m_truth >= 0 ? sentence(m_truth, m_predicted) : QString());
    update();
}

void ConfusionMatrix::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ConfusionMatrix::mousePressEvent(QMouseEvent* event)
{
    const Places all = places();
    if (event->button() != Qt::LeftButton || !all.matrix.contains(event->position()))
        return QWidget::mousePressEvent(event);
    choose(static_cast<int>((event->position().y() - all.matrix.top()) / all.edge),
        static_cast<int>((event->position().x() - all.matrix.left()) / all.across));
}

void ConfusionMatrix::keyPressEvent(QKeyEvent* event)
{
    int down = 0, right = 0;
    switch (event->key()) {
    case Qt::Key_Up: down = -1; break;
    case Qt::Key_Down: down = 1; break;
    case Qt::Key_Left: right = -1; break;
    case Qt::Key_Right: right = 1; break;
    default: return QWidget::keyPressEvent(event);
    }
    if (m_truth < 0)
        choose(0, 0);
    else
        choose(m_truth + down, m_predicted + right);
}

bool ConfusionMatrix::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const Places all = places();
    QString text;
    if (m_confusion.classes > 0 && all.matrix.contains(help->pos())) {
        const int last = m_confusion.classes - 1;
        const auto index
            = [last](double cells) { return std::clamp(static_cast<int>(cells), 0, last); };
        text = sentence(index((help->pos().y() - all.matrix.top()) / all.edge),
            index((help->pos().x() - all.matrix.left()) / all.across));
    }
    setToolTip(text);
    return QWidget::event(event);
}

void ConfusionMatrix::paintCells(QPainter& painter, const Places& places) const
{
    const QFontMetricsF metrics(font());
    for (int truth = 0; truth < m_confusion.classes; ++truth) {
        const qint64 of = m_confusion.ofTruth(truth);
        for (int predicted = 0; predicted < m_confusion.classes; ++predicted) {
            const qint64 count = m_confusion.at(truth, predicted);
            const QColor ground = cellColor(share(count, of), truth == predicted);
            const QRectF place(places.matrix.left() + predicted * places.across,
                places.matrix.top() + truth * places.edge, places.across, places.edge);
            const double gap = places.edge > 12 ? 1 : 0;
            painter.fillRect(place.adjusted(0, 0, -gap, -gap), ground);
            const QString text = shortCountText(static_cast<double>(count));
            if (count == 0 || metrics.height() > places.edge
                || metrics.horizontalAdvance(text) > places.across - 4)
                continue;
            painter.setPen(textOn(ground));
            painter.drawText(place, Qt::AlignCenter, text);
        }
    }
}

// Names, recall and precision; every second or third where all do not fit.
void ConfusionMatrix::paintEdges(QPainter& painter, const Places& places) const
{
    const QFontMetricsF metrics(font());
    const QRectF& matrix = places.matrix;
    const auto step = [](double each, double cell) {
        return std::max(1, static_cast<int>(std::ceil(each / std::max(1.0, cell))));
    };
    const int rowStep = step(places.line, places.edge);
    const int figureStep = step(places.figureWidth, places.across);
    double widestName = 0;
    for (int i = 0; i < m_confusion.classes; ++i)
        widestName = std::max(widestName, metrics.horizontalAdvance(m_confusion.name(i)));
    const int nameStep = step(std::min(widestName, places.nameWidth) + 2, places.across);
    for (int i = 0; i < m_confusion.classes; ++i) {
        const double y = matrix.top() + (i + 0.5) * places.edge - places.line / 2;
        const double x = matrix.left() + (i + 0.5) * places.across;
        const auto elided = [&](double room) {
            return metrics.elidedText(m_confusion.name(i), Qt::ElideRight, room);
        };
        if (i % rowStep == 0) {
            painter.setPen(theme().text);
            painter.drawText(
                QRectF(matrix.left() - places.nameWidth - 2, y, places.nameWidth - 2, places.line),
                Qt::AlignRight | Qt::AlignVCenter, elided(places.nameWidth - 2));
            painter.setPen(theme().mutedText);
            painter.drawText(QRectF(matrix.right() + kGap, y, places.figureWidth, places.line),
                Qt::AlignLeft | Qt::AlignVCenter, percent(m_confusion.recall(i)));
        }
        if (i % nameStep == 0) {
            painter.setPen(theme().text);
            const double room = std::max(places.across * nameStep, places.line) - 2;
            painter.drawText(
                QRectF(x - room / 2, matrix.top() - places.line - kGap / 2, room, places.line),
                Qt::AlignCenter, elided(room));
        }
        if (i % figureStep == 0) {
            painter.setPen(theme().mutedText);
            painter.drawText(QRectF(x - places.figureWidth, matrix.bottom() + kGap / 2,
                                 2 * places.figureWidth, places.line),
                Qt::AlignCenter, percent(m_confusion.precision(i)));
        }
    }
}

void ConfusionMatrix::paintTexts(QPainter& painter, const Places& places) const
{
    const QFontMetricsF metrics(font());
    const auto draw = [&](const QRectF& place, Qt::Alignment align, const QString& text) {
        painter.drawText(place, align, metrics.elidedText(text, Qt::ElideRight, place.width()));
    };
    const QString samples = countText(static_cast<double>(m_confusion.total()));
    const QString right = QLocale().toString(std::max(0.0, m_confusion.accuracy()) * 100, 'f', 1);
    painter.setPen(theme().text);
    draw(places.heading, Qt::AlignCenter,
        m_confusion.epoch < 0 ? tr("%1 % of %2 samples right").arg(right, samples)
                              : tr("Epoch %1: %2 % of %3 samples right")
                                    .arg(QString::number(m_confusion.epoch + 1), right, samples));
    painter.setPen(theme().mutedText);
    draw(places.axis, Qt::AlignCenter, tr("Predicted class"));
    painter.save();
    const QRectF& matrix = places.matrix;
    painter.translate(matrix.left() - places.nameWidth - kGap - places.line, matrix.bottom());
    painter.rotate(-90);
    draw(QRectF(0, 0, matrix.height(), places.line), Qt::AlignCenter, tr("True class"));
    painter.restore();
    const QString footer = m_truth >= 0
        ? sentence(m_truth, m_predicted)
        : tr("Right of each row: recall. Below each column: precision.");
    painter.setPen(m_truth >= 0 ? theme().text : theme().mutedText);
    painter.drawText(places.footer, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, footer);
}

void ConfusionMatrix::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_confusion.classes == 0) {
        painter.setPen(theme().mutedText);
        painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap,
            tr("Which classes are mistaken for which appears here after the first epoch of a "
               "training with validation data."));
        return;
    }
    const Places all = places();
    paintTexts(painter, all);
    paintCells(painter, all);
    paintEdges(painter, all);
    if (m_truth < 0) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(hasFocus() ? theme().focus : theme().text, 2));
    painter.drawRect(cell(m_truth, m_predicted).adjusted(0, 0, -1, -1));
}

} // namespace netwright
