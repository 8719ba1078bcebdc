#include "widgets/common/icons.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <functional>

namespace netwright {
namespace {

QString pathOf(const QString& name)
{
    return QString(":/icons/%1.svg").arg(name);
}

QByteArray drawing(const QString& name)
{
    static QHash<QString, QByteArray> read;
    const auto known = read.constFind(name);
    if (known != read.constEnd()) return *known;
    QFile file(pathOf(name));
    const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return *read.insert(name, content);
}

QPixmap painted(const QByteArray& svg, int pixels)
{
    QSvgRenderer renderer(svg);
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    return pixmap;
}

// Paints when asked, in the colours that the theme has then: no icon is ever set anew.
class PictureEngine final : public QIconEngine {
public:
    using Ink = std::function<QColor(const Theme&)>;

    PictureEngine(QString name, Ink ink) : m_name(std::move(name)), m_ink(std::move(ink)) { }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const int size = std::min(rect.width(), rect.height());
        const double ratio = painter->device()->devicePixelRatio();
        const QPoint corner
            = rect.topLeft() + QPoint((rect.width() - size) / 2, (rect.height() - size) / 2);
        painter->drawPixmap(corner, iconPixmap(m_name, color(mode), size, ratio));
    }

    // The size is in pixels of the device here.
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, color(mode), std::min(size.width(), size.height()), 1);
    }

    QString iconName() override { return m_name; }
    QString key() const override { return "netwright"; }
    QIconEngine* clone() const override { return new PictureEngine(*this); }

private:
    QColor color(QIcon::Mode mode) const
    {
        return mode == QIcon::Disabled ? theme().disabledText : m_ink(theme());
    }

    QString m_name;
    Ink m_ink;
};

QIcon iconWith(const QString& name, PictureEngine::Ink ink)
{
    if (drawing(name).isEmpty()) return {};
    return QIcon(new PictureEngine(name, std::move(ink)));
}

} // namespace

QIcon icon(const QString& name)
{
    return icon(name, &Theme::text);
}

QIcon icon(const QString& name, QColor Theme::*color)
{
    return iconWith(name, [color](const Theme& theme) { return theme.*color; });
}

QIcon categoryIcon(const QString& category)
{
    const QString name = "category_" + category;
    return iconWith(drawing(name).isEmpty() ? QString("category_unknown") : name,
        [category](const Theme& theme) { return theme.category(category); });
}

QPixmap iconPixmap(const QString& name, const QColor& color, int size, double devicePixelRatio)
{
    const int pixels = qRound(size * devicePixelRatio);
    QByteArray svg = drawing(name);
    if (svg.isEmpty() || pixels <= 0) return {};
    const QString key = QString("netwright icon %1 %2 %3").arg(name, color.name()).arg(pixels);
    QPixmap result;
    if (!QPixmapCache::find(key, &result)) {
        result = painted(svg.replace("currentColor", color.name().toLatin1()), pixels);
        QPixmapCache::insert(key, result);
    }
    result.setDevicePixelRatio(devicePixelRatio);
    return result;
}

} // namespace netwright
