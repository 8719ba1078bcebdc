#include "widgets/canvas/note_item.h"

#include "widgets/canvas/canvas_scene.h"
#include "widgets/common/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

QColor noteGround()
{
    return mixed(
        theme().canvas, theme().warning, theme().kind == Theme::Kind::highContrast ? 0 : 0.12);
}

QColor noteBorder()
{
    return mixed(theme().canvas, theme().warning, 0.55);
}

// Where the line from the middle of a box to a point outside leaves the box.
QPointF edgeTowards(const QRectF& box, QPointF point)
{
    const QPointF way = point - box.center();
    const double x = std::abs(way.x()) > 0 ? box.width() / 2 / std::abs(way.x()) : 1;
    const double y = std::abs(way.y()) > 0 ? box.height() / 2 / std::abs(way.y()) : 1;
    return box.center() + way * std::min({x, y, 1.0});
}

} // namespace

NoteItem::NoteItem(const CanvasNote& note) : m_note(note)
{
    setFlag(ItemIsSelectable);
    setZValue(kNoteLevel);
    setPos(note.at);
    restyle();
}

void NoteItem::setNote(const CanvasNote& note)
{
    m_note = note;
    setPos(note.at);
    restyle();
}

void NoteItem::restyle()
{
    prepareGeometryChange();
    const double margin = 14;
    m_bounds = QRectF(QPointF(), m_note.size);
    if (m_note.arrow) m_bounds |= QRectF(*m_note.arrow - pos(), QSizeF(1, 1));
    m_bounds.adjust(-margin, -margin, margin, 2 * margin);
    update();
}

QRectF NoteItem::textRect() const
{
    const double pad = 10;
    return box().adjusted(pad, pad, -pad, -pad);
}

QPointF NoteItem::tipHandle() const
{
    return m_note.arrow ? *m_note.arrow : QPointF(box().center().x(), box().bottom() + 12);
}

NoteItem::Part NoteItem::partAt(QPointF scenePoint, double reach) const
{
    const auto isNear = [&](QPointF place) {
        return std::hypot(place.x() - scenePoint.x(), place.y() - scenePoint.y()) <= reach;
    };
    if (isSelected() && isNear(box().bottomRight())) return Part::corner;
    if (isSelected() && isNear(tipHandle())) return Part::tip;
    return box().contains(scenePoint) ? Part::text : Part::none;
}

QSizeF NoteItem::leastSize()
{
    return {80, 40};
}

void NoteItem::paintArrow(QPainter& painter) const
{
    const QRectF box(QPointF(), m_note.size);
    const QPointF tip = *m_note.arrow - pos();
    const QLineF line(tip, edgeTowards(box, tip));
    if (line.length() < 1 || box.contains(tip)) return;
    QLineF left = line, right = line;
    left.setLength(11);
    right.setLength(11);
    left.setAngle(line.angle() + 24);
    right.setAngle(line.angle() - 24);
    painter.setPen(QPen(noteBorder(), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawLine(line);
    painter.setBrush(noteBorder());
    painter.drawPolygon(QPolygonF{tip, left.p2(), right.p2()});
}

void NoteItem::paintHandles(QPainter& painter) const
{
    painter.setPen(QPen(theme().canvas, 1.5));
    painter.setBrush(theme().accent);
    const double size = 10;
    const QPointF corner(m_note.size.width(), m_note.size.height());
    painter.drawRect(QRectF(corner - QPointF(size, size) / 2, QSizeF(size, size)));
    painter.drawEllipse(tipHandle() - pos(), size / 2, size / 2);
}

void NoteItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const bool isPlain = static_cast<const CanvasScene*>(scene())->isPlain();
    const bool isMarked = isSelected() && !isPlain;
    const Detail detail = isPlain ? Detail::full : detailOf(*painter);
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_note.arrow) paintArrow(*painter);
    const QRectF box(QPointF(), m_note.size);
    painter->setPen(QPen(isMarked ? theme().accent : noteBorder(), (isMarked ? 2 : 1)));
    painter->setBrush(noteGround());
    painter->drawRoundedRect(box, 6, 6);
    if (detail == Detail::full) {
        painter->setFont(canvasFont());
        painter->setPen(theme().text);
        painter->drawText(textRect().translated(-pos()),
            int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, m_note.text);
    }
    if (isMarked) paintHandles(*painter);
}

} // namespace netwright
