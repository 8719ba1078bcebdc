#pragma once

#include "engine/arrays/array.h"

#include <vector>

namespace netwright {

// A float32 weight as grey images (height, width, 1) of uint8, as Keras's TensorBoard shows it:
// 0 is black, 1 white. A vector is one column, a matrix one image that lies, three axes one image
// for each place of the last. Axes of length 1 do not count; more than three axes are an image
// where the last has length 1, 3 or 4, else nothing. At most three images.
std::vector<Array> imagesOf(const Array& weight);

} // namespace netwright
