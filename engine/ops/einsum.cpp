#include "engine/ops/einsum.h"

#include "engine/base/error.h"
#include "engine/ops/linalg.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <numeric>

namespace netwright::ops {
namespace {

// One label for each axis: a letter, or a negative number for an axis that an ellipsis stands for,
// counted from the last.
using Labels = std::vector<int>;

bool contains(const Labels& labels, int label)
{
    return std::find(labels.begin(), labels.end(), label) != labels.end();
}

int place(const Labels& labels, int label)
{
    return static_cast<int>(std::find(labels.begin(), labels.end(), label) - labels.begin());
}

// A Tensor whose axes have labels.
struct Term {
    Tensor tensor;
    Labels labels;

    Dimension length(int label) const { return tensor.shape()[place(labels, label)]; }
};

[[noreturn]] void refuse(const std::string& equation, const Tensors& operands)
{
    std::string shapes;
    for (const Tensor& operand : operands)
        shapes += (shapes.empty() ? "" : ", ") + operand.shape().text();
    throw ShapeError(
        NW_TEXT("Einsum: the equation \"%1\" does not fit the shapes %2."), equation, shapes);
}

struct Equation {
    std::vector<std::string> inputs;
    std::string output;
    bool hasOutput = false;
};

std::vector<std::string> split(const std::string& text)
{
    std::vector<std::string> parts{""};
    for (const char c : text) {
        if (c == ',')
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

// Without spaces, and '@' for "...".
std::string compacted(const std::string& equation)
{
    std::string result;
    for (const char c : equation)
        if (std::isspace(static_cast<unsigned char>(c)) == 0) result += c == '@' ? '?' : c;
    for (std::size_t at = result.find("..."); at != std::string::npos; at = result.find("..."))
        result.replace(at, 3, "@");
    return result;
}

bool isWellFormed(const std::string& spec)
{
    return std::count(spec.begin(), spec.end(), '@') <= 1
        && std::all_of(spec.begin(), spec.end(),
            [](char c) { return c == '@' || std::isalpha(static_cast<unsigned char>(c)) != 0; });
}

std::optional<Equation> parsed(const std::string& equation)
{
    const std::string text = compacted(equation);
    const std::size_t arrow = text.find("->");
    Equation result{.inputs = split(text.substr(0, arrow)), .output = {}};
    result.hasOutput = arrow != std::string::npos;
    if (result.hasOutput) result.output = text.substr(arrow + 2);
    const bool isGood = isWellFormed(result.output)
        && std::all_of(result.inputs.begin(), result.inputs.end(), isWellFormed);
    return isGood ? std::optional(result) : std::nullopt;
}

Labels labelsOf(const std::string& spec, int elided)
{
    Labels labels;
    for (const char c : spec) {
        if (c != '@')
            labels.push_back(c);
        else
            for (int i = elided; i > 0; --i) labels.push_back(-i);
    }
    return labels;
}

// How many axes an ellipsis stands for; negative where the rank does not fit.
int elidedAxes(const std::string& spec, int rank)
{
    const bool hasEllipsis = spec.find('@') != std::string::npos;
    const int letters = static_cast<int>(spec.size()) - (hasEllipsis ? 1 : 0);
    return hasEllipsis || rank == letters ? rank - letters : -1;
}

Labels impliedOutput(const Equation& equation, int elided)
{
    std::map<char, int> counts;
    for (const std::string& input : equation.inputs)
        for (const char c : input) ++counts[c];
    Labels labels;
    for (int i = elided; i > 0; --i) labels.push_back(-i);
    for (const auto& [letter, count] : counts)
        if (letter != '@' && count == 1) labels.push_back(letter);
    return labels;
}

// True on the diagonal.
Tensor diagonalMask(Dimension length)
{
    Array mask({length, length}, DType::boolean);
    for (Dimension i = 0; i < length; ++i) mask.set(static_cast<std::size_t>(i * (length + 1)), 1);
    return constant(std::move(mask));
}

// Each letter once: of an axis that repeats another the diagonal is taken.
Term withoutRepetition(Term term)
{
    for (std::size_t i = 0; i < term.labels.size(); ++i)
        for (std::size_t j = i + 1; j < term.labels.size(); ++j) {
            if (term.labels[i] != term.labels[j]) continue;
            const int first = static_cast<int>(i), second = static_cast<int>(j);
            const Dimension length = term.tensor.shape()[first];
            if (length == kUnknown || term.tensor.shape()[second] != length)
                throw ShapeError(NW_TEXT("Einsum: a repeated letter needs two axes of one known "
                                         "length, received the shape %1."),
                    term.tensor.shape());
            Shape shape(std::vector<Dimension>(term.labels.size(), 1));
            shape.at(first) = shape.at(second) = length;
            const Tensor mask = reshape(diagonalMask(length), shape);
            term.tensor = sum(where(mask, term.tensor, 0), {std::vector<int>{second}, false});
            term.labels.erase(term.labels.begin() + second);
            --j;
        }
    return term;
}

// Summed over the labels that are not wanted.
Term reduced(const Term& term, const Labels& wanted)
{
    Labels kept;
    std::vector<int> axes;
    for (std::size_t i = 0; i < term.labels.size(); ++i) {
        if (contains(wanted, term.labels[i]))
            kept.push_back(term.labels[i]);
        else
            axes.push_back(static_cast<int>(i));
    }
    return axes.empty() ? term : Term{sum(term.tensor, {axes, false}), kept};
}

// The axes in another order.
Term arranged(const Term& term, const Labels& order)
{
    if (term.labels == order) return term;
    std::vector<int> permutation;
    for (const int label : order) permutation.push_back(place(term.labels, label));
    return {transpose(term.tensor, permutation), order};
}

// Axes of length 1 that the other operand has longer are dropped: they are broadcast.
Term withoutSingles(const Term& term, const Term& other)
{
    Shape shape;
    Labels labels;
    for (const int label : term.labels) {
        const Dimension length = term.length(label);
        const bool isBroadcast
            = length == 1 && contains(other.labels, label) && other.length(label) != 1;
        if (isBroadcast) continue;
        shape.push_back(length);
        labels.push_back(label);
    }
    return {reshape(term.tensor, shape), labels};
}

Labels joined(Labels a, const Labels& b)
{
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

Shape shapeOf(const Term& term, const Labels& labels)
{
    Shape shape;
    for (const int label : labels) shape.push_back(term.length(label));
    return shape;
}

// Element by element: both brought to the same labels.
Term multiplied(const Term& a, const Term& b, const Labels& order)
{
    const auto aligned = [&order](const Term& term) {
        Labels own;
        Shape shape;
        for (const int label : order) {
            const bool has = contains(term.labels, label);
            if (has) own.push_back(label);
            shape.push_back(has ? term.length(label) : 1);
        }
        return reshape(arranged(term, own).tensor, shape);
    };
    return {aligned(a) * aligned(b), order};
}

// (batch…, rows…, inner…) as (batch…, rows, inner), or with the last two exchanged.
struct Matrix {
    Tensor tensor;
    bool isTransposed = false;
};
struct Roles {
    Labels batch;
    Labels rows;
    Labels inner;
};
Matrix asMatrix(const Term& term, const Roles& roles)
{
    const auto flattened = [&](const Labels& labels, const Labels& first, const Labels& second) {
        Shape shape = shapeOf(term, roles.batch);
        shape.push_back(shapeOf(term, first).count());
        shape.push_back(shapeOf(term, second).count());
        return reshape(arranged(term, labels).tensor, shape);
    };
    const Labels exchanged = joined(joined(roles.batch, roles.inner), roles.rows);
    if (term.labels == exchanged) return {flattened(exchanged, roles.inner, roles.rows), true};
    const Labels plain = joined(joined(roles.batch, roles.rows), roles.inner);
    return {flattened(plain, roles.rows, roles.inner), false};
}

// Both operands, with all labels that are needed later.
Term contracted(Term a, Term b, const Labels& wanted)
{
    const Term first = a;
    a = withoutSingles(a, b);
    b = withoutSingles(b, first);
    a = reduced(a, joined(wanted, b.labels));
    b = reduced(b, joined(wanted, a.labels));
    Labels batch, inner, rows, columns;
    for (const int label : a.labels) {
        const bool isShared = contains(b.labels, label);
        (isShared ? contains(wanted, label) ? batch : inner : rows).push_back(label);
    }
    for (const int label : b.labels)
        if (!contains(a.labels, label)) columns.push_back(label);
    const Labels labels = joined(joined(batch, rows), columns);
    if (inner.empty()) return multiplied(a, b, labels);
    // Where the summed axes of the first operand must be moved, they take the second's order.
    const bool isTrailing = std::equal(inner.rbegin(), inner.rend(), a.labels.rbegin());
    if (!isTrailing)
        std::sort(inner.begin(), inner.end(),
            [&b](int x, int y) { return place(b.labels, x) < place(b.labels, y); });
    Shape shape;
    for (const int label : batch) {
        const Dimension length = a.length(label);
        shape.push_back(length == kUnknown ? b.length(label) : length);
    }
    for (const int label : rows) shape.push_back(a.length(label));
    for (const int label : columns) shape.push_back(b.length(label));
    const Matrix left = asMatrix(a, {batch, rows, inner});
    const Matrix right = asMatrix(b, {batch, columns, inner});
    const Tensor product
        = matmul(left.tensor, right.tensor, {left.isTransposed, !right.isTransposed});
    return {reshape(product, shape), labels};
}

void checkLengths(const std::vector<Term>& terms, const std::string& equation, const Tensors& all)
{
    std::map<int, Dimension> lengths;
    for (const Term& term : terms)
        for (std::size_t i = 0; i < term.labels.size(); ++i) {
            const Dimension length = term.tensor.shape()[static_cast<int>(i)];
            Dimension& known = lengths.try_emplace(term.labels[i], length).first->second;
            if (known == kUnknown || known == 1) known = length;
            if (length != known && length != kUnknown && length != 1) refuse(equation, all);
        }
}

DType commonType(const Tensors& operands)
{
    DType result = operands.front().dtype();
    for (const Tensor& operand : operands) {
        const DType dtype = operand.dtype();
        if (isFloat(dtype) != isFloat(result))
            result = isFloat(dtype) ? dtype : result;
        else if (sizeOf(dtype) > sizeOf(result))
            result = dtype;
    }
    return result;
}

} // namespace

Tensor einsum(const std::string& equation, const Tensors& operands)
{
    const std::optional<Equation> read = parsed(equation);
    if (!read || operands.empty() || read->inputs.size() != operands.size())
        refuse(equation, operands);
    const DType dtype = commonType(operands);
    std::vector<Term> terms;
    int elided = 0;
    for (std::size_t i = 0; i < operands.size(); ++i) {
        const int own = elidedAxes(read->inputs[i], operands[i].shape().rank());
        if (own < 0) refuse(equation, operands);
        elided = std::max(elided, own);
        terms.push_back({cast(operands[i], dtype), labelsOf(read->inputs[i], own)});
    }
    checkLengths(terms, equation, operands);
    const Labels output
        = read->hasOutput ? labelsOf(read->output, elided) : impliedOutput(*read, elided);
    for (std::size_t i = 0; i < output.size(); ++i) {
        const bool isKnown = std::any_of(terms.begin(), terms.end(),
            [&](const Term& term) { return contains(term.labels, output[i]); });
        if (!isKnown || std::count(output.begin(), output.end(), output[i]) != 1)
            refuse(equation, operands);
    }
    for (Term& term : terms) term = withoutRepetition(std::move(term));
    Term result = terms.front();
    for (std::size_t i = 1; i < terms.size(); ++i) {
        Labels wanted = output;
        for (std::size_t j = i + 1; j < terms.size(); ++j) wanted = joined(wanted, terms[j].labels);
        result = contracted(result, terms[i], wanted);
    }
    return arranged(reduced(result, output), output).tensor;
}

} // namespace netwright::ops
