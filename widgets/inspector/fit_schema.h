#pragma once

#include "engine/base/schema.h"

namespace netwright {

// What a project's "fit" may hold, as a Schema, so that a form can be made of it. It is not in the
// Registry: nothing but a form needs it.
const Schema& fitSchema();

} // namespace netwright
