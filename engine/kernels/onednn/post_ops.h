#pragma once

#include "engine/kernels/epilogue.h"

#include <dnnl.hpp>

namespace netwright::onednn {

// The attributes of every primitive, and the epilogue's activation after its result.
dnnl::primitive_attr attributesWith(const Epilogue& epilogue);

} // namespace netwright::onednn
