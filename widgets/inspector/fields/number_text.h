#pragma once

#include "engine/base/value.h"

#include <QString>

#include <optional>

namespace netwright {

// A number as a person types it: the shortest text that reads back as the same number (for a
// number that was a float, as the same float). Null gives nothing, other values their JSON.
QString numberText(const Value& value);
// What was typed; nothing where it is no number. Takes 1e-3, 0.001, 0,001 and .001.
std::optional<Value> parseWhole(const QString& text);
std::optional<Value> parseReal(const QString& text);

// One step up or down from a real number: a tenth of its size, so that 0.001 goes to 0.0011 and
// 1e-6 to 1.1e-6; ten steps at once are ten times the number. At 0 the step is `first`.
double steppedReal(double from, int steps, double first);

} // namespace netwright
