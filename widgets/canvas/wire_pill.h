#pragma once

#include <QPainter>

namespace netwright {

// The shape that flows through a wire, in a small rounded box.
struct PillLook {
    bool isFaulty = false;
    bool isSelected = false;
    double flash = 0; // 1 … 0: the shape has just changed
};

QSizeF wirePillSize(const QString& shape);
void paintWirePill(QPainter& painter, QPointF middle, const QString& shape, const PillLook& look);

} // namespace netwright
