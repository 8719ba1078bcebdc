#pragma once

#include "engine/trainers/history.h"

#include <string>

namespace netwright {

// A picture of a history as SVG: one chart for each figure of training, its validation dashed in
// the same colour, epochs from left to right. Throws FormatError where no figure is a number.
std::string curvesSvg(const History& history);

} // namespace netwright
