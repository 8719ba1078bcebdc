#pragma once

#include <QProxyStyle>

namespace netwright {

// Fusion, with the parts that a style sheet cannot paint from the theme: fields, combo and spin
// boxes, check marks, arrows, rows of lists and the focus ring. The rest is in style_sheet.h.
// A field whose property "invalid" is true has a border in the colour of errors.
class ControlStyle final : public QProxyStyle {
    Q_OBJECT
public:
    ControlStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
        QPainter* painter, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option,
        SubControl subControl, const QWidget* widget) const override;
    QRect subElementRect(
        SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
        const QWidget* widget) const override;
    int pixelMetric(
        PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
        QStyleHintReturn* result) const override;
    QIcon standardIcon(
        StandardPixmap picture, const QStyleOption* option, const QWidget* widget) const override;
};

} // namespace netwright
