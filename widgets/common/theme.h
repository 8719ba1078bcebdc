#pragma once

#include <QColor>
#include <QFont>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

namespace netwright {

// The colours of everything that is painted. Text stands out by at least 4.5 : 1 against what it
// is painted on (7 : 1 in high contrast); a test measures it.
struct Theme {
    enum class Kind { light, dark, highContrast };

    Kind kind = Kind::light;
    QColor window, panel, field; // grounds: of the window, of a raised area, of an input
    QColor text, mutedText, disabledText;
    QColor border, focus;
    QColor accent, accentText; // the one button to press, the selection; text on it
    QColor hover;
    QColor selection, selectionText; // of rows; text on it
    QColor error, warning, success; // readable as text on window and panel
    QColor canvas, grid; // ground and dots of the drawing
    QColor node, nodeText, nodeBorder;
    QColor wire, wireGood, wireBad; // at rest; may be dropped here; may not
    QColor chartGround, chartGrid;
    QList<QColor> series; // curves and classes, at least 10, told apart by the colour-blind too
    QHash<QString, QColor> categories;

    bool isDark() const { return kind == Kind::dark; }
    // The colour of a layer category ("core", "convolutional" …); the same hue in each theme.
    QColor category(const QString& name) const;
    QColor seriesColor(int index) const { return series[index % series.size()]; }
};

// The looks of the program: one object, used by the window thread. Widgets paint with theme() and
// repaint at changed().
class Look final : public QObject {
    Q_OBJECT
public:
    static Look& instance();

    const Theme& theme() const { return m_theme; }
    int textPercent() const { return m_textPercent; }
    // Text and spaces grow by this factor.
    double scale() const { return m_textPercent / 100.0; }
    // Sets palette, style sheet and font of the application. textPercent is kept within 100 … 200.
    void apply(Theme::Kind kind, int textPercent);

signals:
    void changed();

private:
    Look();

    Theme m_theme;
    int m_textPercent = 100;
    double m_basePointSize = 10;
    bool m_isStyleSet = false;
};

Theme makeTheme(Theme::Kind kind);
inline const Theme& theme()
{
    return Look::instance().theme();
}
// Contrast of two colours as the Web Content Accessibility Guidelines define it: 1 … 21.
double contrast(const QColor& a, const QColor& b);
// A ground tinted with a share (0 … 1) of another colour; both opaque.
QColor mixed(const QColor& ground, const QColor& color, double share);

} // namespace netwright
