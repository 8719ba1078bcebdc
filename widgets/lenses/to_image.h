#pragma once

#include "engine/arrays/array.h"

#include <QImage>

namespace netwright {

// What of an array's numbers is dark and what is light.
struct ImageRange {
    double minimum = 0, maximum = 0;
    bool isSigned = false;
};

// An image of one sample (height, width, channels) or (height, width): 1, 3 or 4 channels, or one
// channel of several (the first, where none is named). Numbers from `minimum` to `maximum` go from
// dark to light; where both are equal, the range of the array itself. Signed numbers of one channel
// (a kernel) go from blue over white to red; numbers that are not finite are magenta. Null where
// the array is no image. Any thread may call it.
QImage toImage(const Array& sample, const ImageRange& range = {}, int channel = -1);

} // namespace netwright
