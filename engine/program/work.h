#pragma once

#include "engine/graph/node.h"

namespace netwright {

// About how many operations a node costs: for choosing whether threads pay.
double workOf(const Node& node);

} // namespace netwright
