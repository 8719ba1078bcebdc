#pragma once

#include "engine/base/schema.h"

namespace netwright {

// A setting that Keras does not write, unless it differs from its default.
inline Param unwritten(Param param)
{
    param.isInherited = true;
    return param;
}

} // namespace netwright
