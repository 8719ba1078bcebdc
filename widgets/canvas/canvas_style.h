#pragma once

#include "widgets/common/theme.h"

#include <QColor>
#include <QFont>

class QPainter;

namespace netwright {

// Measures of the drawing, in units of the scene: they do not depend on the size of the text. The
// view enlarges the whole drawing with the text instead, so that nothing overlaps. Fonts have
// their size in these units too: a drawing looks the same on a screen, in a picture, on paper.
inline constexpr double kNodeWidth = 200;
inline constexpr double kNodeSpacing = 50; // between nodes that follow each other

QFont canvasFont();
QFont canvasTitleFont();
QFont canvasSmallFont();

// Black or white, whichever is read better on it.
QColor readableOn(const QColor& ground);

// How much is drawn at a zoom.
enum class Detail { full, noText, blocks };
Detail detailAt(double zoom);
Detail detailOf(const QPainter& painter);

// A length of something on the screen that grows with the text.
double grown(double pixels);

} // namespace netwright
