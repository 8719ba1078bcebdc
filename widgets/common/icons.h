#pragma once

#include "widgets/common/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace netwright {

// Icons of our own: resources/icons/NAME.svg, drawn in one colour (currentColor) on a grid of 24,
// painted in the theme's text colour, sharp at every scale. An unknown name gives an empty icon
// (a test finds names that are used and absent).
QIcon icon(const QString& name);
// The same in another colour of the theme, as it is when painted: icon("play", &Theme::accentText).
QIcon icon(const QString& name, QColor Theme::*color);
// The picture of a layer category ("core", "convolutional", "pooling", …): resources/icons/
// category_NAME.svg in the category's colour.
QIcon categoryIcon(const QString& category);
// Kept once painted; null for an unknown name. `size` is in pixels of the layout.
QPixmap iconPixmap(const QString& name, const QColor& color, int size, double devicePixelRatio);

} // namespace netwright
