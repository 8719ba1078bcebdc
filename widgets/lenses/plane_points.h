#pragma once

#include <QColor>
#include <QRectF>

#include <vector>

class QPainter;

namespace netwright {

class PlaneAxes;

// Samples of two numbers each; or of one number, with the target as y.
struct PlanePoints {
    std::vector<float> x = {}, y = {};
    std::vector<int> classes = {}; // empty: targets are numbers
    std::vector<float> targets = {};
    std::vector<bool> isValidation = {}; // drawn as rings; may be empty
};

// From the smallest of a scale (0) over the ground to the largest (1).
QColor scaleColor(double share);
QColor classColor(int index);

// The extent of the points with a margin; of nothing, a rectangle about the origin.
QRectF areaOf(const PlanePoints& points);
// In the colours of their classes, or of their targets from `range.first` to `range.second`.
// Points that are not finite are left out; the chosen one (-1: none) is marked.
void paintPoints(QPainter& painter, const PlaneAxes& axes, const PlanePoints& points,
    std::pair<double, double> range, int chosen = -1);
// Of the targets; (0, 1) where there are none.
std::pair<double, double> targetRange(const PlanePoints& points);

} // namespace netwright
