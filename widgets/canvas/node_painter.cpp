#include "widgets/canvas/node_painter.h"

#include "widgets/canvas/glyphs.h"
#include "widgets/canvas/wire_pill.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QPaintDevice>

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

struct Stroke {
    QPainter& painter;
    const CanvasNode& node;
    const NodeGeometry& geometry;
    const NodeLook& look;
};

bool isGrey(const CanvasNode& node)
{
    return node.state == CanvasNode::State::blocked || node.isBypassed;
}

QColor categoryColor(const CanvasNode& node)
{
    return isGrey(node) ? theme().mutedText : theme().category(node.category);
}

QColor stateColor(const CanvasNode& node)
{
    return node.state == CanvasNode::State::faulty ? theme().error : theme().warning;
}

bool hasBadge(const CanvasNode& node)
{
    return !node.badge.isEmpty()
        && (node.state == CanvasNode::State::faulty || node.state == CanvasNode::State::warned);
}

QPen borderPen(const CanvasNode& node, const NodeLook& look)
{
    QPen pen(theme().nodeBorder, 1);
    if (hasBadge(node)) pen = QPen(stateColor(node), 1.5);
    if (look.isSelected) pen = QPen(theme().accent, 2);
    if (node.isBypassed) pen.setStyle(Qt::DashLine);
    return pen;
}

QColor ground(const CanvasNode& node)
{
    return node.isBypassed ? theme().canvas : theme().node;
}

void paintRings(const Stroke& s)
{
    QPainter& painter = s.painter;
    painter.setBrush(Qt::NoBrush);
    const double radius = 11;
    if (s.look.flash > 0) {
        QColor color = theme().accent;
        color.setAlphaF(float(0.8 * s.look.flash));
        const double away = (4 + 4 * (1 - s.look.flash));
        painter.setPen(QPen(color, 5));
        painter.drawRoundedRect(s.geometry.box.adjusted(-away, -away, away, away), radius, radius);
    }
    if (s.look.isFocused) {
        const double away = 3.5;
        painter.setPen(QPen(theme().focus, 1.5, Qt::DotLine));
        painter.drawRoundedRect(s.geometry.box.adjusted(-away, -away, away, away), radius, radius);
    }
}

void paintBox(const Stroke& s)
{
    QPainter& painter = s.painter;
    const double radius = 8;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground(s.node));
    painter.drawRoundedRect(s.geometry.box, radius, radius);
    if (!s.node.isBypassed) {
        painter.save();
        painter.setClipRect(s.geometry.header, Qt::IntersectClip);
        painter.setBrush(mixed(theme().node, categoryColor(s.node), 0.2));
        painter.drawRoundedRect(s.geometry.header.adjusted(0, 0, 0, 2 * radius), radius, radius);
        painter.restore();
        const double line = 2;
        painter.fillRect(
            QRectF(0, s.geometry.header.bottom() - line / 2, s.geometry.box.width(), line / 2),
            mixed(theme().node, categoryColor(s.node), 0.6));
    }
    painter.setPen(borderPen(s.node, s.look));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(s.geometry.box, radius, radius);
}

void paintIcon(const Stroke& s, const QRectF& place)
{
    const QTransform& transform = s.painter.worldTransform();
    const double zoom
        = std::hypot(transform.m11(), transform.m12()) * s.painter.device()->devicePixelRatioF();
    // Few sizes are painted, so that they can be kept.
    const double ratio = std::ceil(std::clamp(zoom, 1.0, 8.0) * 2) / 2;
    const QPixmap pixmap = iconPixmap(
        "category_" + s.node.category, categoryColor(s.node), qRound(place.width()), ratio);
    if (!pixmap.isNull()) s.painter.drawPixmap(place, pixmap, pixmap.rect());
}

void paintHeader(const Stroke& s)
{
    const double pad = 8, size = 16;
    const QRectF& header = s.geometry.header;
    const QRectF place(pad, header.center().y() - size / 2, size, size);
    paintIcon(s, place);
    QRectF text(place.right() + 6, 0, 0, header.height());
    text.setRight(header.right() - pad);
    QRectF sign(header.right() - pad - 14, header.center().y() - 7, 14, 14);
    if (s.node.hasInside) {
        paintInsideSign(s.painter, sign, theme().mutedText);
        sign.translate(-18, 0);
        text.setRight(sign.right());
    }
    if (s.node.isShared) {
        paintLinkSign(s.painter, sign, theme().nodeText);
        text.setRight(sign.left() - 4);
    }
    const QFont font = canvasTitleFont();
    s.painter.setFont(font);
    s.painter.setPen(isGrey(s.node) ? theme().mutedText : theme().nodeText);
    s.painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        QFontMetricsF(font).elidedText(s.node.title, Qt::ElideMiddle, text.width()));
}

void paintLine(
    QPainter& painter, const QRectF& rect, const QFont& font, const QColor& color, QString text)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width()));
}

void paintBadgeSign(const Stroke& s, const QRectF& place)
{
    if (s.node.state == CanvasNode::State::faulty)
        paintErrorSign(s.painter, place, theme().error);
    else
        paintWarningSign(s.painter, place, theme().warning);
}

void paintBadge(const Stroke& s)
{
    const QRectF& foot = s.geometry.foot;
    const double size = 14;
    const QRectF sign(foot.left(), foot.center().y() - size / 2, size, size);
    paintBadgeSign(s, sign);
    paintLine(s.painter, foot.adjusted(size + 5, 0, 0, 0), canvasSmallFont(), stateColor(s.node),
        s.node.badge);
}

void paintText(const Stroke& s)
{
    const QString detail = s.node.detail.isEmpty()
        ? s.node.className
        : QStringLiteral("%1  %2").arg(s.node.className, s.node.detail);
    const QColor color = isGrey(s.node) ? theme().mutedText : theme().nodeText;
    paintLine(s.painter, s.geometry.detail, canvasFont(), color, detail);
    if (hasBadge(s.node)) return paintBadge(s);
    paintLine(s.painter, s.geometry.foot, canvasSmallFont(), theme().mutedText, s.node.cost);
}

// Where text would be too small: what the node is and how it is, as large as there is room.
void paintSigns(const Stroke& s)
{
    constexpr double kSize = 34;
    const QRectF body = s.geometry.box.adjusted(0, s.geometry.header.height(), 0, 0);
    QRectF place(0, 0, kSize, kSize);
    place.moveCenter(body.center() - QPointF(hasBadge(s.node) ? kSize * 0.7 : 0, 0));
    paintIcon(s, place);
    if (!hasBadge(s.node)) return;
    place.moveCenter(body.center() + QPointF(kSize * 0.7, 0));
    paintBadgeSign(s, place.adjusted(3, 3, -3, -3));
}

// Inputs are discs, outputs are diamonds.
void paintPortShape(QPainter& painter, QPointF at, double size, bool isInput)
{
    if (isInput) {
        painter.drawEllipse(at, size / 2, size / 2);
        return;
    }
    const double half = size * 0.6;
    painter.drawPolygon(QPolygonF{{at.x(), at.y() - half}, {at.x() + half, at.y()},
        {at.x(), at.y() + half}, {at.x() - half, at.y()}});
}

void paintPort(const Stroke& s, PortId port, QPointF at)
{
    const PortMark mark = s.look.marks.value(port, PortMark::none);
    const double size = NodePainter::portSize();
    QColor color = isGrey(s.node) ? theme().mutedText : theme().seriesColor(port.isInput ? 0 : 1);
    double share = 1;
    if (mark == PortMark::good || mark == PortMark::chosen) {
        color = theme().wireGood;
        QColor halo = color;
        halo.setAlphaF(mark == PortMark::chosen ? 0.55F : 0.28F);
        s.painter.setPen(Qt::NoPen);
        s.painter.setBrush(halo);
        const double around = size * (mark == PortMark::chosen ? 1.15 : 0.95);
        s.painter.drawEllipse(at, around, around);
        share = 1.25;
    } else if (mark == PortMark::bad) {
        color = mixed(theme().node, theme().mutedText, 0.35);
        share = 0.75;
    }
    s.painter.setPen(QPen(theme().canvas, 1.5));
    s.painter.setBrush(color);
    paintPortShape(s.painter, at, size * share, port.isInput);
}

void paintPorts(const Stroke& s)
{
    for (int i = 0; i < s.geometry.inputs.size(); ++i)
        paintPort(s, {true, i}, s.geometry.inputs[i]);
    for (int i = 0; i < s.geometry.outputs.size(); ++i)
        paintPort(s, {false, i}, s.geometry.outputs[i]);
}

// The shape at the end of a drawing, where there is no wire to tell it.
void paintLooseShapes(const Stroke& s)
{
    const QRectF& box = s.geometry.box;
    for (int i = 0; i < s.geometry.outputs.size(); ++i) {
        if (s.look.usedOutputs.value(i) || s.node.shapes.value(i).isEmpty()) continue;
        const QPointF port = s.geometry.outputs[i];
        const QSizeF size = wirePillSize(s.node.shapes[i]);
        const bool isDown = port.y() >= box.bottom();
        const QPointF middle = isDown
            ? port + QPointF(0, NodePainter::portSize() + size.height() / 2)
            : port + QPointF(NodePainter::portSize() + size.width() / 2, 0);
        paintWirePill(s.painter, middle, s.node.shapes[i], {});
    }
}

// So small that only the kind and the state matter.
void paintBlock(const Stroke& s)
{
    QPainter& painter = s.painter;
    const QRectF& box = s.geometry.box;
    const QColor color = mixed(theme().canvas, categoryColor(s.node), isGrey(s.node) ? 0.5 : 0.85);
    if (!s.node.isBypassed) painter.fillRect(box, color);
    const bool isMarked = hasBadge(s.node) || s.look.isSelected || s.look.isFocused;
    if (!isMarked && !s.node.isBypassed) return;
    QPen pen(s.look.isSelected || s.look.isFocused ? theme().accent : stateColor(s.node), 2);
    if (!isMarked) pen = QPen(color, 1);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
    if (hasBadge(s.node))
        painter.fillRect(QRectF(box.topLeft(), box.size() / 3), stateColor(s.node));
}

} // namespace

void NodePainter::paint(QPainter& painter, const CanvasNode& node, const NodeGeometry& geometry,
    const NodeLook& look, Detail detail) const
{
    const Stroke stroke{painter, node, geometry, look};
    paintRings(stroke);
    if (detail == Detail::blocks) return paintBlock(stroke);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(stroke);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (detail == Detail::full) {
        paintHeader(stroke);
        paintText(stroke);
    } else {
        paintSigns(stroke);
    }
    paintPorts(stroke);
    if (detail == Detail::full) paintLooseShapes(stroke);
}

double NodePainter::margin()
{
    return 12;
}

double NodePainter::portSize()
{
    return 11;
}

} // namespace netwright
