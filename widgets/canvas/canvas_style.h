#pragma once

#include <QColor>
#include <QFont>

namespace netwright {

// Measures of the drawing. Given at 100 % text; everything grows with the text, so that a node
// always holds what is written in it. Fonts have their size in pixels of the scene, so that the
// drawing looks the same on a screen, in a picture and on paper.

// A length at the present size of text.
double grown(double pixels);
double nodeWidth();
double nodeSpacing(); // between nodes that follow each other

QFont canvasFont();
QFont canvasTitleFont();
QFont canvasSmallFont();

// So much of `over` on `ground`: 0 … 1.
QColor mixed(const QColor& ground, const QColor& over, double share);
// Black or white, whichever is read better on it.
QColor readableOn(const QColor& ground);

// How much is drawn at a zoom.
enum class Detail { full, noText, blocks };
Detail detailAt(double zoom);

} // namespace netwright
