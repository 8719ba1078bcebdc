#include "widgets/lenses/to_image.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netwright {
namespace {

constexpr QRgb kNotFinite = 0xffff00ff;
constexpr QRgb kNegative = 0xff2166ac, kPositive = 0xffb2182b; // far apart for the colour-blind

struct Layout {
    int height = 0, width = 0, channels = 1;
    int first = 0; // the channel that is shown
    int shown = 1; // 1, 3 or 4
};

Layout layoutOf(const Shape& shape, int channel)
{
    Layout layout{.height = static_cast<int>(shape[0]), .width = static_cast<int>(shape[1])};
    if (shape.rank() == 2) return layout;
    layout.channels = static_cast<int>(shape[2]);
    if (channel >= 0)
        layout.first = std::min(channel, layout.channels - 1);
    else if (layout.channels == 3 || layout.channels == 4)
        layout.shown = layout.channels;
    return layout;
}

bool isImage(const Shape& shape)
{
    if (shape.rank() != 2 && shape.rank() != 3) return false;
    return std::all_of(shape.begin(), shape.end(),
        [](Dimension length) { return length > 0 && length <= std::numeric_limits<short>::max(); });
}

ImageRange rangeOf(std::span<const float> values)
{
    ImageRange range{.minimum = std::numeric_limits<double>::infinity(),
        .maximum = -std::numeric_limits<double>::infinity()};
    for (const double value : values) {
        if (!std::isfinite(value)) continue;
        range.minimum = std::min(range.minimum, value);
        range.maximum = std::max(range.maximum, value);
    }
    return range.minimum <= range.maximum ? range : ImageRange();
}

int mixed(int from, int to, double share)
{
    return static_cast<int>(std::lround(from + (to - from) * share));
}

// From white to the colour of the sign.
QRgb signedColor(double share)
{
    const QRgb full = share < 0 ? kNegative : kPositive;
    const double strength = std::abs(share);
    return qRgb(mixed(255, qRed(full), strength), mixed(255, qGreen(full), strength),
        mixed(255, qBlue(full), strength));
}

class Painter {
public:
    Painter(const Layout& layout, ImageRange range) : m_layout(layout), m_range(range)
    {
        if (!range.isSigned) return;
        const double limit = std::max(std::abs(range.minimum), std::abs(range.maximum));
        m_range.minimum = -limit;
        m_range.maximum = limit;
    }

    QRgb color(const float* pixel) const
    {
        const float* values = pixel + m_layout.first;
        for (int i = 0; i < m_layout.shown; ++i)
            if (!std::isfinite(values[i])) return kNotFinite;
        if (m_layout.shown == 1 && m_range.isSigned) return signedColor(2 * share(values[0]) - 1);
        if (m_layout.shown == 1) return qRgb(level(values[0]), level(values[0]), level(values[0]));
        const int alpha = m_layout.shown == 4 ? level(values[3]) : 255;
        return qRgba(level(values[0]), level(values[1]), level(values[2]), alpha);
    }

private:
    double share(double value) const
    {
        const double extent = m_range.maximum - m_range.minimum;
        if (extent <= 0) return m_range.isSigned ? 0.5 : 0;
        return std::clamp((value - m_range.minimum) / extent, 0.0, 1.0);
    }
    int level(double value) const { return mixed(0, 255, share(value)); }

    const Layout& m_layout;
    ImageRange m_range;
};

} // namespace

QImage toImage(const Array& sample, const ImageRange& range, int channel)
{
    if (!isImage(sample.shape())) return {};
    const Layout layout = layoutOf(sample.shape(), channel);
    const Array numbers = sample.cast(DType::float32);
    const auto values = std::as_const(numbers).as<float>();
    ImageRange used = range;
    if (range.minimum == range.maximum) {
        used = rangeOf(values);
        used.isSigned = range.isSigned;
    }
    const Painter painter(layout, used);
    QImage image(layout.width, layout.height,
        layout.shown == 4 ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    const float* pixel = values.data();
    for (int y = 0; y < layout.height; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < layout.width; ++x, pixel += layout.channels)
            line[x] = painter.color(pixel);
    }
    return image;
}

} // namespace netwright
