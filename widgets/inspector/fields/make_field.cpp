#include "widgets/inspector/fields/make_field.h"

#include "widgets/inspector/fields/any_field.h"
#include "widgets/inspector/fields/boolean_field.h"
#include "widgets/inspector/fields/choice_field.h"
#include "widgets/inspector/fields/list_field.h"
#include "widgets/inspector/fields/nullable_field.h"
#include "widgets/inspector/fields/number_field.h"
#include "widgets/inspector/fields/numbers_field.h"
#include "widgets/inspector/fields/reference_field.h"
#include "widgets/inspector/fields/string_field.h"
#include "widgets/inspector/value_judge.h"

#include <algorithm>

namespace netwright {
namespace {

// The value with which a setting that was None begins: 1, or the limit next to it.
double firstNumber(const Limits& limits)
{
    double number = 1;
    if (limits.minimum) number = std::max(number, *limits.minimum);
    if (limits.maximum) number = std::min(number, *limits.maximum);
    return number;
}

FieldEditor* orNone(const Param& param, FieldEditor* field, const Value& first)
{
    return param.isNullable ? new NullableField(field, first) : field;
}

FieldEditor* makeListField(const ValueJudge& judge, const Param& param)
{
    const std::optional<int> length = judge.lengthOf(param);
    if (!length || *length > 4) return new ListField(param);
    const double first = firstNumber(param.limits);
    const Value one
        = param.type == ParamType::integers ? Value(static_cast<int>(first)) : Value(first);
    return orNone(param, new NumbersField(param, *length),
        Value(std::vector<Value>(static_cast<std::size_t>(*length), one)));
}

} // namespace

FieldEditor* makeField(const ValueJudge& judge, const Param& param)
{
    const double first = firstNumber(param.limits);
    switch (param.type) {
    case ParamType::boolean:
        if (param.isNullable) break;
        return new BooleanField;
    case ParamType::integer: return orNone(param, new NumberField(param), static_cast<int>(first));
    case ParamType::real: return orNone(param, new NumberField(param), first);
    case ParamType::string:
        if (!param.limits.choices.empty()) return new ChoiceField(param);
        return new StringField(param);
    case ParamType::integers:
    case ParamType::reals: return makeListField(judge, param);
    case ParamType::reference: return new ReferenceField(param);
    case ParamType::strings:
    case ParamType::any: break;
    }
    return new AnyField;
}

} // namespace netwright
