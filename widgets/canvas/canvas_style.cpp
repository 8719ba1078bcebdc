#include "widgets/canvas/canvas_style.h"

#include "widgets/common/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>

namespace netwright {
namespace {

QFont sized(double factor)
{
    QFont font = QApplication::font();
    const double plain = QFontInfo(font).pixelSize() / Look::instance().scale();
    font.setPixelSize(std::max(1, qRound(plain * factor)));
    return font;
}

} // namespace

double grown(double pixels)
{
    return pixels * Look::instance().scale();
}

QFont canvasFont()
{
    return sized(0.92);
}

QFont canvasTitleFont()
{
    QFont font = sized(1);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont canvasSmallFont()
{
    return sized(0.85);
}

QColor readableOn(const QColor& ground)
{
    return contrast(Qt::black, ground) > contrast(Qt::white, ground) ? Qt::black : Qt::white;
}

Detail detailAt(double zoom)
{
    constexpr double kText = 0.6, kShapes = 0.3;
    if (zoom < kShapes) return Detail::blocks;
    return zoom < kText ? Detail::noText : Detail::full;
}

Detail detailOf(const QPainter& painter)
{
    const double zoom
        = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter.worldTransform());
    return detailAt(zoom / Look::instance().scale());
}

} // namespace netwright
