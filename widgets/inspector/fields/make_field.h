#pragma once

#include "widgets/inspector/fields/field_editor.h"

namespace netwright {

class ValueJudge;

// The field for a setting, chosen by its type alone.
FieldEditor* makeField(const ValueJudge& judge, const Param& param);

} // namespace netwright
