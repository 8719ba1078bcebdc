#include "app/window/template_card.h"

#include "app/cli/project_templates.h"
#include "app/documents/document.h"
#include "app/documents/drawing_model.h"
#include "engine/formats/json.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/common/strings.h"
#include "widgets/common/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

constexpr int kWidth = 220, kPictureHeight = 116, kMargin = 12;

int scaled(int length)
{
    return qRound(length * Look::instance().scale());
}

// Distances of layers in the templates, which flow downwards, and in their pictures.
constexpr double kRow = 110, kColumn = 260, kPictureColumn = 250, kPictureRow = 120;

// Turned so that it flows from left to right, and goes on in a second line halfway.
Value turned(Value project)
{
    Value& nodes = project["model"]["blueprint"]["nodes"];
    double depth = 0, first = 0, last = 0; // lanes beside each other
    for (const Value& node : nodes) {
        first = std::min(first, node["at"][0].get<double>() / kColumn);
        last = std::max(last, node["at"][0].get<double>() / kColumn);
        depth = std::max(depth, node["at"][1].get<double>() / kRow);
    }
    const double line = std::ceil((depth + 1) / 2);
    for (Value& node : nodes) {
        const double lane = node["at"][0].get<double>() / kColumn;
        const double place = node["at"][1].get<double>() / kRow;
        const bool isSecond = place >= line;
        node["at"] = {(place - (isSecond ? line : 0)) * kPictureColumn,
            (lane + (isSecond ? last - first + 1 : 0)) * kPictureRow};
    }
    project.erase("canvas");
    return project;
}

// As large as it fits, in the middle.
QRectF placeFor(QSizeF drawing, QSizeF frame)
{
    const QSizeF size = drawing.scaled(frame, Qt::KeepAspectRatio);
    return {
        QPointF((frame.width() - size.width()) / 2, (frame.height() - size.height()) / 2), size};
}

// The template's drawing as the canvas shows it.
QPixmap drawnPicture(const QString& name, QSize size, double ratio)
{
    Document document;
    document.load(turned(parseJson(projectTemplate(fromQt(name)).json, fromQt(name))));
    DrawingModel model(document);
    CanvasView canvas;
    canvas.setDirection(Qt::Horizontal);
    canvas.setModel(&model);
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    canvas.renderDrawing(painter, placeFor(canvas.drawingRect().size(), size));
    painter.end();
    canvas.setModel(nullptr);
    return picture;
}

} // namespace

TemplateCard::TemplateCard(const QString& name, QWidget* parent)
    : QAbstractButton(parent), m_name(name)
{
    setObjectName("template_" + name);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    connect(&Look::instance(), &Look::changed, this, [this] {
        m_picture = {};
        updateGeometry();
        update();
    });
}

void TemplateCard::setTexts(const QString& title, const QString& sentence)
{
    m_title = title;
    m_sentence = sentence;
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setToolTip(sentence);
    update();
}

QSize TemplateCard::sizeHint() const
{
    return {
        scaled(kWidth), scaled(kPictureHeight) + 9 * fontMetrics().height() / 2 + scaled(kMargin)};
}

const QPixmap& TemplateCard::picture()
{
    const QSize size(width() - 2 * scaled(kMargin), scaled(kPictureHeight) - scaled(kMargin));
    const double ratio = devicePixelRatioF();
    if (m_picture.devicePixelRatio() != ratio || m_picture.size() != size * ratio)
        m_picture = drawnPicture(m_name, size, ratio);
    return m_picture;
}

void TemplateCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& colors = theme();
    const bool isLit = underMouse() || hasFocus();
    painter.setBrush(isLit ? colors.hover : colors.panel);
    painter.setPen(QPen(hasFocus() ? colors.focus : colors.border, hasFocus() ? 2 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    const int margin = scaled(kMargin);
    painter.drawPixmap(margin, margin, picture());

    QRect place = rect().adjusted(margin, scaled(kPictureHeight) + margin / 2, -margin, -margin);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(colors.text);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignTop,
        QFontMetrics(bold).elidedText(m_title, Qt::ElideRight, place.width()));
    place.adjust(0, QFontMetrics(bold).height() + 4, 0, 0);
    painter.setFont(font());
    painter.setPen(colors.mutedText);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_sentence);
}

void TemplateCard::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void TemplateCard::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace netwright
