#pragma once

#include "engine/arrays/shape.h"

#include <QString>

namespace netwright {

// "? × 28 × 28 × 1": as wires and badges show shapes; unknown dimensions are question marks.
QString shapeText(const Shape& shape);

} // namespace netwright
