#include "engine/datasets/builtin/digit_painter.h"

#include "engine/datasets/builtin/digit_outlines.h"

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

struct Spot {
    double x = 0;
    double y = 0;
};
using Curve = std::vector<Spot>;

// Displacements at the nodes of a grid over the digit; between them they change smoothly.
class ElasticField {
public:
    ElasticField(double strength, exact::Noise& random)
    {
        for (auto& row : m_nodes)
            for (Spot& node : row) {
                node.x = strength * random.normal();
                node.y = strength * random.normal();
            }
    }

    Spot moved(const Spot& spot) const
    {
        const auto [column, u] = cell(spot.x);
        const auto [row, v] = cell(spot.y);
        const Spot& a = m_nodes[row][column];
        const Spot& b = m_nodes[row][column + 1];
        const Spot& c = m_nodes[row + 1][column];
        const Spot& d = m_nodes[row + 1][column + 1];
        return {spot.x + mixed(mixed(a.x, b.x, u), mixed(c.x, d.x, u), v),
            spot.y + mixed(mixed(a.y, b.y, u), mixed(c.y, d.y, u), v)};
    }

private:
    static constexpr std::size_t kNodes = 4;

    static double mixed(double a, double b, double share) { return a + (b - a) * share; }

    // Cell of a coordinate from -0.6 to 0.6, and the smoothed place within it.
    static std::pair<std::size_t, double> cell(double place)
    {
        const double along = std::clamp((place + 0.6) / 1.2, 0.0, 0.999) * (kNodes - 1);
        const auto index = static_cast<std::size_t>(along);
        const double rest = along - static_cast<double>(index);
        return {index, rest * rest * (3 - 2 * rest)};
    }

    std::array<std::array<Spot, kNodes>, kNodes> m_nodes;
};

// Catmull and Rom's curve between b and c.
Spot splined(const Spot& a, const Spot& b, const Spot& c, const Spot& d, double t)
{
    const auto along = [t](double p, double q, double r, double s) {
        const double linear = r - p;
        const double square = 2 * p - 5 * q + 4 * r - s;
        const double cube = 3 * q - p - 3 * r + s;
        return q + 0.5 * t * (linear + t * (square + t * cube));
    };
    return {along(a.x, b.x, c.x, d.x), along(a.y, b.y, c.y, d.y)};
}

// The curve through the points of a stroke, which are shifted a little, with 0, 0 in the middle
// and a height of 1.
Curve traced(const PenStroke& stroke, double shift, exact::Noise& random)
{
    std::vector<Spot> points;
    for (std::size_t i = 0; i < stroke.size(); ++i) {
        const bool isCorner = i > 0 && stroke[i] == stroke[i - 1];
        if (isCorner) {
            points.push_back(points.back());
            continue;
        }
        Spot point;
        point.x = (stroke[i].x - 35) / 100.0 + shift * random.normal();
        point.y = (stroke[i].y - 50) / 100.0 + shift * random.normal();
        points.push_back(point);
    }
    const std::size_t last = points.size() - 1;
    const bool isClosed = stroke.front() == stroke.back();
    if (isClosed) points[last] = points[0];
    constexpr int kPieces = 6;
    Curve curve;
    for (std::size_t i = 0; i < last; ++i) {
        if (stroke[i] == stroke[i + 1]) continue;
        const Spot& before = i > 0 ? points[i - 1] : points[isClosed ? last - 1 : 0];
        const Spot& after = i + 1 < last ? points[i + 2] : points[isClosed ? 1 : last];
        for (int piece = 0; piece < kPieces; ++piece)
            curve.push_back(splined(
                before, points[i], points[i + 1], after, static_cast<double>(piece) / kPieces));
    }
    curve.push_back(points[last]);
    return curve;
}

// Slant, turn and size of a hand's writing.
class Affine {
public:
    Affine(double strength, exact::Noise& random)
    {
        const double turn = 0.09 * strength * bounded(random);
        const double slant = strength * (0.12 + 0.16 * bounded(random));
        const double height = 19.0 + 1.4 * strength * bounded(random);
        const double width = height * (1.0 + 0.13 * strength * bounded(random));
        const double cosine = exact::cosine(turn);
        const double sine = exact::sine(turn);
        m_xx = cosine * width;
        m_xy = -(slant * cosine + sine) * height;
        m_yx = sine * width;
        m_yy = (cosine - slant * sine) * height;
    }

    Spot operator()(const Spot& spot) const
    {
        return {m_xx * spot.x + m_xy * spot.y, m_yx * spot.x + m_yy * spot.y};
    }

private:
    static double bounded(exact::Noise& random) { return std::clamp(random.normal(), -2.2, 2.2); }

    double m_xx, m_xy, m_yx, m_yy;
};

// Moves the curves to the middle of the image, a little off it, and makes them smaller where
// they and the pen would not fit.
void center(std::vector<Curve>& curves, double margin, double shift, exact::Noise& random)
{
    Spot least{1e9, 1e9};
    Spot most{-1e9, -1e9};
    for (const Curve& curve : curves)
        for (const Spot& spot : curve) {
            least = {std::min(least.x, spot.x), std::min(least.y, spot.y)};
            most = {std::max(most.x, spot.x), std::max(most.y, spot.y)};
        }
    const double room = kDigitSide - 2 * margin;
    const double extent = std::max({most.x - least.x, most.y - least.y, 1.0});
    const double scale = std::min(1.0, room / extent);
    const auto offset = [&](double low, double high) {
        const double free = std::max(0.0, (room - (high - low) * scale) / 2);
        const double moved = std::clamp(shift * random.normal(), -free, free);
        return kDigitSide / 2.0 + moved - scale * (low + high) / 2;
    };
    const double x = offset(least.x, most.x);
    const double y = offset(least.y, most.y);
    for (Curve& curve : curves)
        for (Spot& spot : curve) spot = {spot.x * scale + x, spot.y * scale + y};
}

struct Pen {
    float radius = 1; // at the start of a piece
    float end = 1;
};

// A straight piece of a stroke: each pixel becomes as dark as the pen covers it.
void paintPiece(const Spot& from, const Spot& to, const Pen& pen, std::span<float> pixels)
{
    constexpr float kSoftness = 1.15F;
    const auto x0 = static_cast<float>(from.x), y0 = static_cast<float>(from.y);
    const auto dx = static_cast<float>(to.x) - x0, dy = static_cast<float>(to.y) - y0;
    const float length = std::max(dx * dx + dy * dy, 1e-6F);
    const float reach = std::max(pen.radius, pen.end) + kSoftness;
    const auto bound
        = [](float place) { return std::clamp(static_cast<int>(place), 0, kDigitSide - 1); };
    const int left = bound(std::min(x0, x0 + dx) - reach);
    const int right = bound(std::max(x0, x0 + dx) + reach);
    const int top = bound(std::min(y0, y0 + dy) - reach);
    const int bottom = bound(std::max(y0, y0 + dy) + reach);
    for (int row = top; row <= bottom; ++row) {
        float* const line = pixels.data() + row * kDigitSide;
        const float y = static_cast<float>(row) + 0.5F - y0;
        for (int column = left; column <= right; ++column) {
            const float x = static_cast<float>(column) + 0.5F - x0;
            const float along = std::clamp((x * dx + y * dy) / length, 0.0F, 1.0F);
            const float offX = x - along * dx, offY = y - along * dy;
            const float distance = std::sqrt(offX * offX + offY * offY);
            const float radius = pen.radius + (pen.end - pen.radius) * along;
            const float ink = (radius + kSoftness / 2 - distance) / kSoftness;
            line[column] = std::max(line[column], std::min(ink, 1.0F));
        }
    }
}

void paintCurve(const Curve& curve, double radius, exact::Noise& random, std::span<float> pixels)
{
    const double start = radius * random.uniform(0.8, 1.15);
    const double end = radius * random.uniform(0.8, 1.15);
    const auto last = static_cast<double>(std::max<std::size_t>(curve.size() - 1, 1));
    const auto radiusAt = [&](std::size_t i) {
        return static_cast<float>(start + (end - start) * (static_cast<double>(i) / last));
    };
    for (std::size_t i = 0; i + 1 < curve.size(); ++i)
        paintPiece(curve[i], curve[i + 1], {radiusAt(i), radiusAt(i + 1)}, pixels);
}

// Ink that is not quite black, and grain; rounded to multiples of 1/255.
void finish(double grain, exact::Noise& random, std::span<float> pixels)
{
    const auto ink = static_cast<float>(random.uniform(0.85, 1.0));
    // The sum of four bytes is nearly normal, with a standard deviation of 147.8.
    const auto scale = static_cast<float>(grain / 147.8);
    for (float& pixel : pixels) {
        const std::uint32_t bits = random.bits();
        const auto sum = static_cast<int>(
            (bits & 255) + (bits >> 8 & 255) + (bits >> 16 & 255) + (bits >> 24));
        const float value = pixel * ink + scale * static_cast<float>(sum - 510);
        const auto level = static_cast<int>(std::clamp(value, 0.0F, 1.0F) * 255.0F + 0.5F);
        pixel = static_cast<float>(level) / 255.0F;
    }
}

} // namespace

void paintDigit(int digit, const DigitStyle& style, exact::Noise& random, std::span<float> pixels)
{
    const double strength = style.distortion;
    const std::span<const PenOutline> outlines = outlinesOf(digit);
    const PenOutline& outline
        = outlines[static_cast<std::size_t>(random.below(static_cast<int>(outlines.size())))];
    const ElasticField field(0.03 * strength, random);
    const Affine affine(strength, random);
    const double radius = random.uniform(0.75, 1.6);
    std::vector<Curve> curves;
    for (const PenStroke& stroke : outline) {
        curves.push_back(traced(stroke, 0.014 * strength, random));
        for (Spot& spot : curves.back()) spot = affine(field.moved(spot));
    }
    center(curves, radius + 1.5, 0.9 * strength, random);
    std::fill(pixels.begin(), pixels.end(), 0.0F);
    for (const Curve& curve : curves) paintCurve(curve, radius, random, pixels);
    finish(style.noise, random, pixels);
}

} // namespace netwright
