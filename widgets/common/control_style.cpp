#include "widgets/common/control_style.h"

#include "widgets/common/control_parts.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace netwright {
namespace {

int scaled(int pixels)
{
    return qRound(pixels * Look::instance().scale());
}

int buttonWidth()
{
    return scaled(22);
}

int controlHeight(const QStyleOption* option)
{
    return option->fontMetrics.height() + scaled(10);
}

FieldState stateOf(const QStyleOption* option, const QWidget* widget)
{
    FieldState state;
    state.isEnabled = option->state & QStyle::State_Enabled;
    state.hasFocus = option->state & QStyle::State_HasFocus;
    state.isHovered = option->state & QStyle::State_MouseOver;
    state.isInvalid = widget && widget->property("invalid").toBool();
    return state;
}

CheckState checkStateOf(const QStyleOption* option)
{
    CheckState state;
    state.isEnabled = option->state & QStyle::State_Enabled;
    state.isHovered = option->state & QStyle::State_MouseOver;
    state.isOn = option->state & QStyle::State_On;
    state.isPartial = option->state & QStyle::State_NoChange;
    return state;
}

void drawBranch(const QStyleOption* option, QPainter* painter)
{
    if (!(option->state & QStyle::State_Children)) return;
    const bool isOpen = option->state & QStyle::State_Open;
    const bool isMirrored = option->direction == Qt::RightToLeft;
    const Qt::ArrowType closed = isMirrored ? Qt::LeftArrow : Qt::RightArrow;
    const bool isSelected = option->state & QStyle::State_Selected;
    const QColor ink = isSelected ? theme().selectionText : theme().mutedText;
    drawChevron(*painter, option->rect, isOpen ? Qt::DownArrow : closed, ink);
}

void drawRow(const QStyleOption* option, QPainter* painter)
{
    const bool isHovered
        = option->state & QStyle::State_MouseOver && option->state & QStyle::State_Enabled;
    if (option->state & QStyle::State_Selected)
        painter->fillRect(option->rect, theme().selection);
    else if (isHovered)
        painter->fillRect(option->rect, theme().hover);
}

void drawCombo(const QStyle& style, const QStyleOptionComboBox& option, QPainter* painter,
    const QWidget* widget)
{
    if (option.frame) drawField(*painter, option.rect, stateOf(&option, widget));
    const QRect arrow
        = style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, widget);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    drawChevron(
        *painter, arrow, Qt::DownArrow, isEnabled ? theme().mutedText : theme().disabledText);
}

void drawSpinButton(const QStyle& style, const QStyleOptionSpinBox& option, QPainter* painter,
    const QWidget* widget, bool isUp)
{
    const auto control = isUp ? QStyle::SC_SpinBoxUp : QStyle::SC_SpinBoxDown;
    const auto step = isUp ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled;
    const QRect rect = style.subControlRect(QStyle::CC_SpinBox, &option, control, widget);
    const bool isEnabled = option.state & QStyle::State_Enabled && option.stepEnabled & step;
    const bool isActive = option.activeSubControls == control && isEnabled;
    if (isActive && option.state & (QStyle::State_MouseOver | QStyle::State_Sunken))
        painter->fillRect(rect.adjusted(1, isUp ? 2 : 0, -2, isUp ? 0 : -2), theme().hover);
    drawChevron(*painter, rect, isUp ? Qt::UpArrow : Qt::DownArrow,
        isEnabled ? theme().mutedText : mixed(theme().field, theme().disabledText, 0.5));
}

void drawSpin(const QStyle& style, const QStyleOptionSpinBox& option, QPainter* painter,
    const QWidget* widget)
{
    if (option.frame) drawField(*painter, option.rect, stateOf(&option, widget));
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons) return;
    drawSpinButton(style, option, painter, widget, true);
    drawSpinButton(style, option, painter, widget, false);
}

QRect comboRect(const QStyleOptionComplex& option, QStyle::SubControl part)
{
    const QRect all = option.rect;
    QRect rect = all;
    if (part == QStyle::SC_ComboBoxArrow)
        rect = QRect(all.right() - buttonWidth(), all.top(), buttonWidth(), all.height());
    else if (part == QStyle::SC_ComboBoxEditField)
        rect = all.adjusted(scaled(6), 2, -buttonWidth() - scaled(2), -2);
    return QStyle::visualRect(option.direction, all, rect);
}

QRect spinRect(const QStyleOptionSpinBox& option, QStyle::SubControl part)
{
    const bool hasButtons = option.buttonSymbols != QAbstractSpinBox::NoButtons;
    const int width = hasButtons ? buttonWidth() : 0;
    const QRect all = option.rect;
    const int middle = all.top() + all.height() / 2;
    QRect rect = all;
    if (part == QStyle::SC_SpinBoxUp)
        rect = QRect(QPoint(all.right() - width, all.top()), QPoint(all.right(), middle - 1));
    else if (part == QStyle::SC_SpinBoxDown)
        rect = QRect(QPoint(all.right() - width, middle), all.bottomRight());
    else if (part == QStyle::SC_SpinBoxEditField)
        rect = all.adjusted(scaled(4), 2, -width - 2, -2);
    if (!hasButtons && (part == QStyle::SC_SpinBoxUp || part == QStyle::SC_SpinBoxDown)) return {};
    return QStyle::visualRect(option.direction, all, rect);
}

} // namespace

ControlStyle::ControlStyle() : QProxyStyle(QStyleFactory::create("Fusion")) { }

void ControlStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
    QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0)
            drawField(*painter, option->rect, stateOf(option, widget));
        return;
    }
    case PE_FrameLineEdit: return;
    case PE_Frame:
    case PE_FrameWindow: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth <= 0) return;
        painter->setPen(option->state & State_HasFocus ? theme().focus : theme().border);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    }
    case PE_FrameFocusRect: drawFocusRing(*painter, option->rect); return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckMark(*painter, option->rect, checkStateOf(option));
        return;
    case PE_IndicatorRadioButton:
        drawRadioMark(*painter, option->rect, checkStateOf(option));
        return;
    case PE_IndicatorArrowDown:
        drawChevron(*painter, option->rect, Qt::DownArrow, theme().mutedText);
        return;
    case PE_IndicatorArrowUp:
        drawChevron(*painter, option->rect, Qt::UpArrow, theme().mutedText);
        return;
    case PE_IndicatorArrowLeft:
        drawChevron(*painter, option->rect, Qt::LeftArrow, theme().mutedText);
        return;
    case PE_IndicatorArrowRight:
        drawChevron(*painter, option->rect, Qt::RightArrow, theme().mutedText);
        return;
    case PE_IndicatorBranch: drawBranch(option, painter); return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem: drawRow(option, painter); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ControlStyle::drawControl(ControlElement element, const QStyleOption* option,
    QPainter* painter, const QWidget* widget) const
{
    const auto* row = qstyleoption_cast<const QStyleOptionViewItem*>(option);
    if (element != CE_ItemViewItem || !row) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    QStyleOptionViewItem tinted = *row;
    tinted.palette.setColor(QPalette::Highlight, theme().selection);
    tinted.palette.setColor(QPalette::HighlightedText, theme().selectionText);
    QProxyStyle::drawControl(element, &tinted, painter, widget);
}

void ControlStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
    QPainter* painter, const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return drawCombo(*this, *combo, painter, widget);
    }
    if (control == CC_SpinBox) {
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            return drawSpin(*this, *spin, painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ControlStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
    SubControl subControl, const QWidget* widget) const
{
    if (control == CC_ComboBox && subControl != SC_ComboBoxListBoxPopup)
        return comboRect(*option, subControl);
    if (control == CC_SpinBox) {
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            return spinRect(*spin, subControl);
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect ControlStyle::subElementRect(
    SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0)
            return option->rect.adjusted(scaled(6), 1, -scaled(6), -1);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize ControlStyle::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    const int height = controlHeight(option);
    if (type == CT_ComboBox)
        return {size.width() + buttonWidth() + scaled(12), std::max(height, size.height() + 4)};
    if (type == CT_SpinBox)
        return {size.width() + buttonWidth() + scaled(10), std::max(height, size.height())};
    if (type == CT_LineEdit) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0)
            return {size.width() + scaled(12), std::max(height, size.height())};
        return size;
    }
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ItemViewItem)
        result.setHeight(std::max(result.height(), option->fontMetrics.height() + scaled(8)));
    return result;
}

int ControlStyle::pixelMetric(
    PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return scaled(16);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize: return scaled(16);
    case PM_ToolBarIconSize: return scaled(20);
    case PM_MessageBoxIconSize: return scaled(32);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return scaled(8);
    case PM_TreeViewIndentation: return scaled(18);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return scaled(8);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return scaled(12);
    case PM_DockWidgetSeparatorExtent:
    case PM_SplitterWidth: return scaled(6);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ControlStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
    QStyleHintReturn* result) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_ToolTip_WakeUpDelay: return 450;
    default: return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QIcon ControlStyle::standardIcon(
    StandardPixmap picture, const QStyleOption* option, const QWidget* widget) const
{
    switch (picture) {
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_LineEditClearButton: return icon("close", &Theme::mutedText);
    case SP_TitleBarNormalButton: return icon("expand", &Theme::mutedText);
    case SP_ToolBarHorizontalExtensionButton: return icon("chevron_right");
    case SP_ToolBarVerticalExtensionButton: return icon("chevron_down");
    case SP_MessageBoxWarning: return icon("warning", &Theme::warning);
    case SP_MessageBoxCritical: return icon("error", &Theme::error);
    case SP_MessageBoxInformation: return icon("info", &Theme::accent);
    case SP_MessageBoxQuestion: return icon("help", &Theme::accent);
    case SP_DirIcon: return icon("folder");
    case SP_FileIcon: return icon("file");
    default: return QProxyStyle::standardIcon(picture, option, widget);
    }
}

} // namespace netwright
