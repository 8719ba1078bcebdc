#include "widgets/common/theme.h"

#include "widgets/common/control_style.h"
#include "widgets/common/style_sheet.h"

#include <QApplication>
#include <QFontMetrics>

#include <algorithm>
#include <array>
#include <cmath>

namespace netwright {
namespace {

constexpr int kLeastPercent = 100;
constexpr int kMostPercent = 200;

// Every folder of engine/layers, and what stands beside them.
struct CategoryHue {
    const char* name;
    int hue; // degrees
    int saturation; // percent
};
constexpr CategoryHue kCategoryHues[] = {
    {"core", 217, 80},
    {"convolutional", 262, 65},
    {"pooling", 192, 75},
    {"normalization", 152, 60},
    {"regularization", 335, 70},
    {"reshaping", 35, 85},
    {"merging", 285, 55},
    {"activations", 12, 75},
    {"preprocessing", 95, 55},
    {"rnn", 174, 65},
    {"attention", 310, 60},
    {"models", 236, 65},
    {"unknown", 215, 10},
};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

// The colour of a hue that is nearest to the middle and still readable on all grounds.
QColor readable(const CategoryHue& hue, const Theme& theme, double atLeast)
{
    const double step = luminance(theme.panel) < 0.2 ? 0.01 : -0.01;
    const std::array grounds{theme.window, theme.panel, theme.node, theme.canvas};
    QColor color;
    const auto isReadable
        = [&](const QColor& ground) { return contrast(color, ground) >= atLeast; };
    for (double lightness = 0.5; lightness > 0 && lightness < 1; lightness += step) {
        const QColor exact = QColor::fromHslF(static_cast<float>(hue.hue / 360.0),
            static_cast<float>(hue.saturation / 100.0), static_cast<float>(lightness));
        color = QColor(exact.rgb());
        if (std::all_of(grounds.begin(), grounds.end(), isReadable)) break;
    }
    return color;
}

void addCategories(Theme& theme, double atLeast)
{
    for (const CategoryHue& hue : kCategoryHues)
        theme.categories.insert(QString::fromLatin1(hue.name), readable(hue, theme, atLeast));
}

Theme lightTheme()
{
    Theme theme;
    theme.kind = Theme::Kind::light;
    theme.window = "#F2F4F7";
    theme.panel = "#FFFFFF";
    theme.field = "#FFFFFF";
    theme.text = "#1A1F27";
    theme.mutedText = "#525B67";
    theme.disabledText = "#646D79";
    theme.border = "#CFD5DD";
    theme.focus = "#2563EB";
    theme.accent = "#2563EB";
    theme.accentText = "#FFFFFF";
    theme.hover = "#EBEFF4";
    theme.selection = "#DCE8FD";
    theme.selectionText = "#1A1F27";
    theme.error = "#B3261E";
    theme.warning = "#855200";
    theme.success = "#1A6E37";
    theme.canvas = "#F7F8FA";
    theme.grid = "#D5DAE2";
    theme.node = "#FFFFFF";
    theme.nodeText = "#1A1F27";
    theme.nodeBorder = "#B9C1CC";
    theme.wire = "#6B7686";
    theme.wireGood = "#1A7F3C";
    theme.wireBad = "#C62828";
    theme.chartGround = "#FFFFFF";
    theme.chartGrid = "#E3E7ED";
    theme.series = {"#2563EB", "#D9560B", "#12887C", "#DB3F96", "#5B21B6", "#A8502A", "#768EDC",
        "#8A1016", "#303E72", "#1A1F27"};
    addCategories(theme, 4.8);
    return theme;
}

Theme darkTheme()
{
    Theme theme;
    theme.kind = Theme::Kind::dark;
    theme.window = "#1D2024";
    theme.panel = "#25292E";
    theme.field = "#1A1D21";
    theme.text = "#E8EBEF";
    theme.mutedText = "#B0B8C2";
    theme.disabledText = "#969FAB";
    theme.border = "#3C424A";
    theme.focus = "#8AB6FF";
    theme.accent = "#69A1FF";
    theme.accentText = "#0B1626";
    theme.hover = "#2F343A";
    theme.selection = "#2C3E5C";
    theme.selectionText = "#F2F5F9";
    theme.error = "#FF8A80";
    theme.warning = "#F5B84C";
    theme.success = "#6FD08C";
    theme.canvas = "#1A1D20";
    theme.grid = "#31363C";
    theme.node = "#2A2E34";
    theme.nodeText = "#E8EBEF";
    theme.nodeBorder = "#4A515B";
    theme.wire = "#8C97A5";
    theme.wireGood = "#5FCB80";
    theme.wireBad = "#FF7A70";
    theme.chartGround = "#22262B";
    theme.chartGrid = "#343A41";
    theme.series = {"#69A1FF", "#F28C38", "#5CD6C8", "#D05A88", "#7A70FA", "#E0D63C", "#82EC9C",
        "#C9622A", "#2B88C0", "#B9A6E8"};
    addCategories(theme, 5.0);
    return theme;
}

Theme highContrastTheme()
{
    Theme theme;
    theme.kind = Theme::Kind::highContrast;
    theme.window = "#000000";
    theme.panel = "#000000";
    theme.field = "#000000";
    theme.text = "#FFFFFF";
    theme.mutedText = "#E4E4E4";
    theme.disabledText = "#B8B8B8";
    theme.border = "#FFFFFF";
    theme.focus = "#FFDD00";
    theme.accent = "#FFDD00";
    theme.accentText = "#000000";
    theme.hover = "#262626";
    theme.selection = "#FFDD00";
    theme.selectionText = "#000000";
    theme.error = "#FFA59D";
    theme.warning = "#FFC94D";
    theme.success = "#7DF59B";
    theme.canvas = "#000000";
    theme.grid = "#4D4D4D";
    theme.node = "#000000";
    theme.nodeText = "#FFFFFF";
    theme.nodeBorder = "#FFFFFF";
    theme.wire = "#FFFFFF";
    theme.wireGood = "#7DF59B";
    theme.wireBad = "#FF8078";
    theme.chartGround = "#000000";
    theme.chartGrid = "#5A5A5A";
    theme.series = {"#5CB3FF", "#FFB000", "#6FF8F0", "#E19796", "#E2FD84", "#BD6254", "#6E67F8",
        "#A3E196", "#A067AC", "#D98B09"};
    addCategories(theme, 8.0);
    return theme;
}

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const QColor& color, const QColor& disabled) {
        palette.setColor(role, color);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    const auto setGround
        = [&](QPalette::ColorRole role, const QColor& color) { set(role, color, color); };
    setGround(QPalette::Window, theme.window);
    setGround(QPalette::Base, theme.field);
    setGround(QPalette::AlternateBase, mixed(theme.field, theme.hover, 0.6));
    setGround(QPalette::Button, theme.panel);
    setGround(QPalette::ToolTipBase, theme.panel);
    set(QPalette::WindowText, theme.text, theme.disabledText);
    set(QPalette::Text, theme.text, theme.disabledText);
    set(QPalette::ButtonText, theme.text, theme.disabledText);
    set(QPalette::ToolTipText, theme.text, theme.disabledText);
    set(QPalette::BrightText, theme.error, theme.disabledText);
    set(QPalette::PlaceholderText, theme.mutedText, theme.disabledText);
    set(QPalette::Link, theme.accent, theme.disabledText);
    set(QPalette::LinkVisited, theme.accent, theme.disabledText);
    set(QPalette::Highlight, theme.accent, theme.border);
    set(QPalette::HighlightedText, theme.accentText, theme.text);
    setGround(QPalette::Light, theme.hover);
    setGround(QPalette::Midlight, theme.hover);
    setGround(QPalette::Mid, theme.border);
    setGround(QPalette::Dark, theme.border);
    setGround(QPalette::Shadow, theme.border);
    return palette;
}

} // namespace

double contrast(const QColor& a, const QColor& b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor mixed(const QColor& ground, const QColor& color, double share)
{
    const auto channel = [share](int from, int to) { return from + qRound((to - from) * share); };
    return {channel(ground.red(), color.red()), channel(ground.green(), color.green()),
        channel(ground.blue(), color.blue())};
}

QColor Theme::category(const QString& name) const
{
    const auto found = categories.constFind(name);
    return found != categories.constEnd() ? *found : categories.value("unknown");
}

Theme makeTheme(Theme::Kind kind)
{
    switch (kind) {
    case Theme::Kind::dark: return darkTheme();
    case Theme::Kind::highContrast: return highContrastTheme();
    case Theme::Kind::light: break;
    }
    return lightTheme();
}

Look::Look() : m_theme(makeTheme(Theme::Kind::light))
{
    const double points = QApplication::font().pointSizeF();
    if (points > 0) m_basePointSize = std::clamp(points, 9.0, 12.0);
}

Look& Look::instance()
{
    static Look look;
    return look;
}

void Look::apply(Theme::Kind kind, int textPercent)
{
    m_theme = makeTheme(kind);
    m_textPercent = std::clamp(textPercent, kLeastPercent, kMostPercent);
    if (!m_isStyleSet) {
        QApplication::setStyle(new ControlStyle);
        m_isStyleSet = true;
    }
    QFont font = QApplication::font();
    font.setPointSizeF(m_basePointSize * scale());
    QApplication::setFont(font);
    QApplication::setPalette(paletteOf(m_theme));
    qApp->setStyleSheet(styleSheet(m_theme, scale(), QFontMetrics(font).height()));
    emit changed();
}

} // namespace netwright
