#include "widgets/common/style_sheet.h"

#include "widgets/common/theme.h"

#include <QHash>
#include <QRegularExpression>

namespace netwright {
namespace {

// @name is a colour of the theme, 6u are six pixels at 100 % text.
constexpr const char* kSheet = R"(
QPushButton {
    background: @panel; color: @text; border: 1px solid @border; border-radius: 6u;
    padding: 5u 14u; min-height: 18u; outline: none;
}
QPushButton:hover { background: @hover; border-color: @strongBorder; }
QPushButton:pressed { background: @pressed; }
QPushButton:checked { background: @selection; color: @selectionText; border-color: @accent; }
QPushButton:disabled { background: @window; color: @disabledText; border-color: @border; }
QPushButton:focus { border: 2px solid @focus; padding: 4u 13u; }
QPushButton[primary="true"], QPushButton:default {
    background: @accent; color: @accentText; border-color: @accent;
}
QPushButton[primary="true"]:hover, QPushButton:default:hover {
    background: @accentHover; border-color: @accentHover;
}
QPushButton[primary="true"]:disabled, QPushButton:default:disabled {
    background: @window; color: @disabledText; border-color: @border;
}
QPushButton[primary="true"]:focus, QPushButton:default:focus { border: 2px solid @text; }
QPushButton[quiet="true"] { background: transparent; border-color: transparent; }
QPushButton[quiet="true"]:hover { background: @hover; }
QPushButton[quiet="true"]:focus { border: 2px solid @focus; }

QToolButton {
    background: transparent; color: @text; border: 1px solid transparent; border-radius: 5u;
    padding: 3u;
}
QToolButton[outlined="true"] { border-color: @border; padding: 3u 8u; }
QToolButton:hover { background: @hover; }
QToolButton:pressed { background: @pressed; }
QToolButton:checked { background: @selection; color: @selectionText; border-color: @accent; }
QToolButton:disabled { color: @disabledText; }
QToolButton:focus { border: 1px solid @focus; }
QToolButton[popupMode="1"] { padding-right: 16u; }
QToolButton::menu-button { border: none; width: 14u; }

QLabel[muted="true"] { color: @mutedText; }

QToolBar { background: @window; border: none; border-bottom: 1px solid @border; spacing: 2u;
    padding: 4u 6u; }
QToolBar::separator { background: @border; width: 1px; height: 1px; margin: 4u; }
QStatusBar { background: @window; color: @mutedText; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
QMenuBar { background: @window; color: @text; border: none; padding: 1u; }
QMenuBar::item { padding: 4u 9u; border-radius: 4u; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @selection; color: @selectionText; }
QMenuBar::item:disabled { color: @disabledText; }
QMenu { background: @panel; color: @text; border: 1px solid @border; padding: 4u; }
QMenu::item { padding: 5u 24u 5u 12u; border-radius: 4u; }
QMenu::item:selected { background: @selection; color: @selectionText; }
QMenu::item:disabled { color: @disabledText; background: transparent; }
QMenu::icon { padding-left: 8u; }
QMenu::separator { height: 1px; background: @border; margin: 4u 8u; }
QToolTip { background: @panel; color: @text; border: 1px solid @strongBorder; padding: 4u 6u; }

QDockWidget { color: @text; }
QDockWidget::title { background: @window; padding: 6u 10u; text-align: left; }
QDockWidget::close-button, QDockWidget::float-button {
    border: none; border-radius: 4u; padding: 1u; background: transparent;
}
QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: @hover; }
QMainWindow::separator { background: @window; width: 5u; height: 5u; }
QMainWindow::separator:hover { background: @selection; }
QSplitter::handle { background: @window; }
QSplitter::handle:hover { background: @selection; }

QTabWidget::pane { border: none; }
QTabBar { background: transparent; border: none; outline: none; }
QTabBar::tab {
    background: transparent; color: @mutedText; border: none;
    border-bottom: 2px solid transparent; padding: 6u 12u; margin: 0;
}
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:hover:!selected { color: @text; background: @hover; }
QTabBar::tab:focus { color: @text; background: @hover; }
QTabBar QToolButton { background: @window; border: none; border-radius: 0; padding: 0; }
QTabBar::tab:disabled { color: @disabledText; }

QHeaderView { background: @panel; border: none; }
QHeaderView::section {
    background: @panel; color: @mutedText; border: none; border-bottom: 1px solid @border;
    padding: 5u 8u;
}
QTableView { gridline-color: @border; }
QTableCornerButton::section { background: @panel; border: none; border-bottom: 1px solid @border; }

QGroupBox {
    border: 1px solid @border; border-radius: 6u; margin-top: 9u; padding: 10u 8u 8u 8u;
}
QGroupBox::title { subcontrol-origin: margin; left: 10u; padding: 0 4u; color: @mutedText; }

QProgressBar {
    background: @track; border: none; border-radius: 3u; min-height: 6u; max-height: 6u;
    color: transparent; text-align: center;
}
QProgressBar::chunk { background: @accent; border-radius: 3u; }
QSlider { min-height: 22u; outline: none; }
QSlider::groove:horizontal { background: @track; height: 4u; border-radius: 2u; }
QSlider::sub-page:horizontal { background: @accent; height: 4u; border-radius: 2u; }
QSlider::sub-page:horizontal:disabled { background: @disabledText; }
QSlider::handle:horizontal {
    background: @panel; border: 2u solid @accent; width: 12u; height: 12u; margin: -6u 0;
    border-radius: 8u;
}
QSlider::handle:horizontal:hover { background: @selection; }
QSlider::handle:horizontal:focus { border-color: @focus; background: @focus; }
QSlider::handle:horizontal:disabled { border-color: @disabledText; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 11u; }
QScrollBar:horizontal { height: 11u; }
QScrollBar::handle { background: @scroll; border-radius: 3u; }
QScrollBar::handle:vertical { margin: 1u 2u; min-height: 28u; }
QScrollBar::handle:horizontal { margin: 2u 1u; min-width: 28u; }
QScrollBar::handle:hover { background: @disabledText; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

QHash<QString, QColor> colorsOf(const Theme& theme)
{
    const QColor trough = mixed(theme.window, theme.border, 0.9);
    return {
        {"window", theme.window},
        {"panel", theme.panel},
        {"text", theme.text},
        {"mutedText", theme.mutedText},
        {"disabledText", theme.disabledText},
        {"border", theme.border},
        {"strongBorder", mixed(theme.border, theme.mutedText, 0.5)},
        {"focus", theme.focus},
        {"accent", theme.accent},
        {"accentText", theme.accentText},
        {"accentHover", mixed(theme.accent, theme.text, 0.12)},
        {"hover", theme.hover},
        {"pressed", mixed(theme.hover, theme.mutedText, 0.15)},
        {"selection", theme.selection},
        {"selectionText", theme.selectionText},
        {"track", theme.kind == Theme::Kind::highContrast ? theme.grid : trough},
        {"scroll", mixed(theme.window, theme.disabledText, 0.55)},
    };
}

} // namespace

QString styleSheet(const Theme& theme, double scale, int textHeight)
{
    static const QRegularExpression mark("@([A-Za-z]+)|(-?\\d+)u\\b");
    const QHash<QString, QColor> colors = colorsOf(theme);
    const QString sheet = QString::fromUtf8(kSheet);
    QString result;
    qsizetype read = 0;
    for (auto it = mark.globalMatch(sheet); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += sheet.mid(read, match.capturedStart() - read);
        result += match.hasCaptured(1)
            ? colors.value(match.captured(1)).name()
            : QString("%1px").arg(qRound(match.captured(2).toInt() * scale));
        read = match.capturedEnd();
    }
    // Under a style sheet spin boxes do not ask the style for their size, and get 6 pixels more
    // than they are told.
    const QString spinBoxes = QString("QAbstractSpinBox { min-width: %1px; min-height: %2px; }\n")
                                  .arg(qRound(72 * scale))
                                  .arg(textHeight + qRound(10 * scale) - 6);
    return result + sheet.mid(read) + spinBoxes;
}

} // namespace netwright
