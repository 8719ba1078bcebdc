#include "engine/layers/operations/operation_call.h"

#include "engine/base/error.h"
#include "engine/graph/node.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

#include <algorithm>
#include <limits>

namespace netwright {
namespace {

constexpr std::size_t kMostElements = std::size_t{1} << 24; // that are read from lists
constexpr Dimension kMostMade = Dimension{1} << 26; // that follow from settings

std::string shown(const Value& value)
{
    std::string text = value.dump(-1, ' ', false, Value::error_handler_t::replace);
    return text.size() > 60 ? text.substr(0, 57) + "..." : text;
}

// The value of a Keras literal such as {"class_name": "__numpy__", "config": {"value": …}}.
const Value& literalValue(const Value& tree)
{
    static const Value nothing;
    for (const char* frame : {"config", "items"}) {
        if (!tree.contains(frame)) continue;
        const Value& inside = tree[frame];
        return inside.is_object() && inside.contains("value") ? inside["value"] : inside;
    }
    return nothing;
}

bool fitsInt(const Value& value)
{
    return value.is_number_integer() && value.get<double>() >= std::numeric_limits<int>::min()
        && value.get<double>() <= std::numeric_limits<int>::max();
}

// Collects the shape, the kind and the values of nested lists.
struct Collected {
    std::vector<double> values;
    Shape shape;
    DType dtype = DType::boolean;
    bool isRight = true;

    void add(const Value& tree, int depth)
    {
        if (!isRight || values.size() > kMostElements) {
            isRight = false;
        } else if (tree.is_array()) {
            const auto length = static_cast<Dimension>(tree.size());
            if (depth >= shape.rank() && values.empty() && depth < 16) shape.push_back(length);
            isRight = depth < shape.rank() && shape[depth] == length;
            for (const Value& part : tree) add(part, depth + 1);
        } else if (tree.is_boolean()) {
            take(tree.get<bool>() ? 1 : 0, DType::boolean, depth);
        } else if (tree.is_number_integer()) {
            take(tree.get<double>(), fitsInt(tree) ? DType::int32 : DType::int64, depth);
        } else if (tree.is_number()) {
            take(tree.get<double>(), DType::float32, depth);
        } else {
            isRight = false;
        }
    }

private:
    void take(double value, DType kind, int depth)
    {
        isRight = isRight && depth == shape.rank();
        values.push_back(value);
        dtype = resultType({{dtype}, {kind}});
    }
};

} // namespace

Value tensorReference(std::size_t index)
{
    Value result = Value::object();
    result["input"] = index;
    return result;
}

bool isTensorReference(const Value& tree)
{
    return tree.is_object() && tree.size() == 1 && tree.contains("input")
        && tree["input"].is_number_integer();
}

bool isLiteral(const Value& tree, const char* className)
{
    return tree.is_object() && tree.contains("class_name") && tree["class_name"] == className;
}

std::optional<Array> arrayFrom(const Value& lists)
{
    Collected collected;
    collected.add(lists, 0);
    const auto count = static_cast<Dimension>(collected.values.size());
    if (!collected.isRight || collected.shape.count() != count) return std::nullopt;
    const bool isEmpty = collected.values.empty();
    Array result(collected.shape, isEmpty ? DType::float32 : collected.dtype);
    for (std::size_t i = 0; i < collected.values.size(); ++i) result.set(i, collected.values[i]);
    return result;
}

OperationCall::OperationCall(std::string who, Value arguments, Tensors tensors)
    : m_who(std::move(who)), m_arguments(std::move(arguments)), m_tensors(std::move(tensors))
{
}

const Value& OperationCall::get(const char* name) const
{
    static const Value nothing;
    const auto found = m_arguments.find(name);
    return found == m_arguments.end() ? nothing : *found;
}

void OperationCall::refuse(const char* name, const char* expected, const Value& received) const
{
    throw ConfigError(NW_TEXT("%1: %2 must be %3, received %4."), m_who, name, expected,
        isTensorReference(received) ? "a tensor" : shown(received));
}

bool OperationCall::isTensor(const char* name) const
{
    return isTensorReference(get(name));
}

OperationCall::Operand OperationCall::operand(const Value& tree, const char* name) const
{
    if (isTensorReference(tree)) {
        const auto index = tree["input"].get<std::int64_t>();
        if (index < 0 || index >= static_cast<std::int64_t>(m_tensors.size()))
            throw ConfigError(NW_TEXT("%1: a call takes input %2, but only %3 are connected."),
                m_who, index + 1, m_tensors.size());
        const Tensor& tensor = m_tensors[static_cast<std::size_t>(index)];
        return {tensor, {tensor.dtype()}};
    }
    for (const char* literal : {"__numpy__", "__tensor__"})
        if (isLiteral(tree, literal)) {
            const auto array = arrayFrom(literalValue(tree));
            if (!array) refuse(name, "a tensor or numbers", tree);
            const Value config = tree.value("config", Value::object());
            const Value wanted = config.is_object() ? config.value("dtype", Value()) : Value();
            const DType dtype
                = wanted.is_string() ? dtypeFromName(wanted.get<std::string>()) : array->dtype();
            return {constant(array->cast(dtype)), {dtype}};
        }
    if (isLiteral(tree, "__tuple__")) return operand(literalValue(tree), name);
    const bool hasTensors
        = tree.is_array() && std::any_of(tree.begin(), tree.end(), [](const Value& part) {
              return isTensorReference(part) || (part.is_array() && !arrayFrom(part));
          });
    if (hasTensors) {
        std::vector<Operand> rows;
        for (const Value& part : tree) rows.push_back(operand(part, name));
        Tensors tensors = joinedOperands(rows, false);
        for (Tensor& row : tensors) row = ops::expandDimensions(row, 0);
        const Tensor stacked = ops::concatenate(tensors, 0);
        return {stacked, {stacked.dtype()}};
    }
    const auto array = arrayFrom(tree);
    if (!array) refuse(name, "a tensor or numbers", tree);
    const DType dtype = array->dtype();
    if (tree.is_number_float())
        return {constant(Array::scalar(tree.get<double>(), DType::float64)), {dtype, true}};
    return {constant(*array), {dtype, tree.is_number() && dtype != DType::int64}};
}

Tensors OperationCall::joinedOperands(const std::vector<Operand>& operands, bool isFloat) const
{
    std::vector<OperandType> types;
    for (const Operand& one : operands) types.push_back(one.type);
    const DType dtype = isFloat ? floatResultType(types) : resultType(types);
    Tensors result;
    for (const Operand& one : operands) {
        const auto& written = one.tensor.node().constant;
        result.push_back(written ? constant(written->cast(dtype)) : ops::cast(one.tensor, dtype));
    }
    return result;
}

Tensor OperationCall::tensor(const char* name) const
{
    const Value& tree = get(name);
    if (tree.is_null()) refuse(name, "a tensor or numbers", tree);
    return joinedOperands({operand(tree, name)}, false).front();
}

Tensor OperationCall::floating(const char* name) const
{
    const Tensor x = tensor(name);
    return isFloat(x.dtype()) ? x : ops::cast(x, DType::float32);
}

Tensors OperationCall::tensors(const char* name) const
{
    const Value& given = get(name);
    const Value& list = isLiteral(given, "__tuple__") ? literalValue(given) : given;
    if (isTensorReference(list)) {
        // A Tensor instead of a list is taken row by row.
        const Tensor x = operand(list, name).tensor;
        if (x.shape().empty() || x.shape()[0] == kUnknown) refuse(name, "a list", list);
        Tensors rows;
        for (Dimension i = 0; i < x.shape()[0]; ++i)
            rows.push_back(ops::squeeze(ops::slice(x, 0, {i, i + 1}), 0));
        return rows;
    }
    if (!list.is_array() || list.empty()) refuse(name, "a list of tensors", list);
    Tensors result;
    for (const Value& part : list)
        result.push_back(joinedOperands({operand(part, name)}, false).front());
    return result;
}

Tensors OperationCall::joined(const std::vector<const char*>& names) const
{
    std::vector<Operand> operands;
    for (const char* name : names) operands.push_back(operand(get(name), name));
    return joinedOperands(operands, false);
}

Tensors OperationCall::joinedFloats(const std::vector<const char*>& names) const
{
    std::vector<Operand> operands;
    for (const char* name : names) operands.push_back(operand(get(name), name));
    return joinedOperands(operands, true);
}

Tensors OperationCall::joinedList(const char* name) const
{
    Tensors list = tensors(name);
    std::vector<OperandType> types;
    for (const Tensor& one : list) types.push_back({one.dtype()});
    for (Tensor& one : list) one = ops::cast(one, resultType(types));
    return list;
}

const Value& OperationCall::value(const char* name) const
{
    const Value& given = get(name);
    if (isTensorReference(given)) refuse(name, "a constant", given);
    return isLiteral(given, "__tuple__") ? literalValue(given) : given;
}

bool OperationCall::flag(const char* name) const
{
    const Value& given = value(name);
    if (!given.is_boolean()) refuse(name, "true or false", given);
    return given.get<bool>();
}

int OperationCall::integer(const char* name) const
{
    const Value& given = value(name);
    if (!fitsInt(given)) refuse(name, "a whole number", given);
    return given.get<int>();
}

double OperationCall::real(const char* name) const
{
    const Value& given = value(name);
    if (!given.is_number()) refuse(name, "a number", given);
    return given.get<double>();
}

std::string OperationCall::text(const char* name) const
{
    const Value& given = value(name);
    if (!given.is_string()) refuse(name, "a word", given);
    return given.get<std::string>();
}

std::vector<int> OperationCall::integers(const char* name) const
{
    const Value& given = value(name);
    if (fitsInt(given)) return {given.get<int>()};
    if (!given.is_array() || !std::all_of(given.begin(), given.end(), fitsInt))
        refuse(name, "whole numbers", given);
    return given.get<std::vector<int>>();
}

std::optional<std::vector<int>> OperationCall::axes(const char* name) const
{
    if (!has(name)) return std::nullopt;
    return integers(name);
}

ops::Axes OperationCall::reduction() const
{
    return {axes(), m_arguments.contains("keepdims") && flag("keepdims")};
}

Shape OperationCall::limited(Shape shape) const
{
    double count = 1;
    for (const Dimension length : shape) count *= static_cast<double>(length);
    if (!shape.isKnown() || count > static_cast<double>(kMostMade))
        throw ConfigError(NW_TEXT("%1: the shape must be known and of at most %2 elements, "
                                  "received %3."),
            m_who, kMostMade, shape);
    return shape;
}

Shape OperationCall::shape(const char* name) const
{
    const Value& given = value(name);
    const auto isLength = [](const Value& length) {
        return length.is_null() || (fitsInt(length) && length.get<int>() >= -1);
    };
    if (isLength(given) && !given.is_null()) return {given.get<Dimension>()};
    if (!given.is_array() || !std::all_of(given.begin(), given.end(), isLength))
        refuse(name, "lengths of axes", given);
    Shape result;
    for (const Value& length : given)
        result.push_back(length.is_null() ? kUnknown : length.get<Dimension>());
    return result;
}

std::optional<DType> OperationCall::dtype(const char* name) const
{
    if (!has(name)) return std::nullopt;
    const Value& given = value(name);
    if (given.is_string()) {
        const auto word = given.get<std::string>();
        return word == "float" ? DType::float32
            : word == "int"    ? DType::int32
                               : dtypeFromName(word);
    }
    refuse(name, "the name of a dtype", given);
}

} // namespace netwright
