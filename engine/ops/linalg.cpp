#include "engine/ops/linalg.h"

#include "engine/base/error.h"
#include "engine/graph/node.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

namespace netwright::ops {
namespace {

Gradients matmulGradient(const Backward& back)
{
    const Tensor g = back.upstream();
    const Tensor& a = back.input(0);
    const Tensor& b = back.input(1);
    const bool ta = back.attributes().flag("transpose_a");
    const bool tb = back.attributes().flag("transpose_b");
    Gradients result(2);
    if (back.wants(0))
        result[0] = sumTo(ta ? matmul(b, g, {tb, true}) : matmul(g, b, {false, !tb}), a.shape());
    if (back.wants(1))
        result[1] = sumTo(tb ? matmul(g, a, {true, ta}) : matmul(a, g, {!ta, false}), b.shape());
    return result;
}

Tensor product(const Tensor& a, const Tensor& b, Transposed transposed)
{
    const Shape& left = a.shape();
    const Shape& right = b.shape();
    const Dimension rows = transposed.a ? left[-1] : left[-2];
    const Dimension inner = transposed.a ? left[-2] : left[-1];
    const Dimension other = transposed.b ? right[-1] : right[-2];
    const Dimension columns = transposed.b ? right[-2] : right[-1];
    if (inner != other && inner != kUnknown && other != kUnknown)
        throw ShapeError(NW_TEXT("Matrix product: %1 and %2 do not fit, %3 against %4."),
            left.text(), right.text(), inner, other);
    Shape shape = broadcast(left.slice(0, left.rank() - 2), right.slice(0, right.rank() - 2));
    shape.push_back(rows);
    shape.push_back(columns);
    return node("matmul", {a, b}, shape, matmulGradient,
        {{"transpose_a", transposed.a}, {"transpose_b", transposed.b}});
}

Tensor withRank(const Tensor& x, int rank)
{
    std::vector<Dimension> lengths(static_cast<std::size_t>(rank - x.shape().rank()), 1);
    lengths.insert(lengths.end(), x.shape().begin(), x.shape().end());
    return reshape(x, Shape(std::move(lengths)));
}

} // namespace

Tensor matmul(const Tensor& a, const Tensor& b, Transposed transposed)
{
    const int left = a.shape().rank();
    const int right = b.shape().rank();
    if (left < 2 || right < 2)
        throw ShapeError(NW_TEXT("Matrix product: expected two axes or more, received %1 and %2."),
            a.shape().text(), b.shape().text());
    if (left > 2 && right == 2 && !transposed.a) {
        Shape shape = a.shape();
        shape.at(-1) = transposed.b ? b.shape()[0] : b.shape()[1];
        const Tensor rows = reshape(a, {kUnknown, a.shape().back()});
        return reshape(product(rows, b, transposed), shape);
    }
    const int rank = std::max(left, right);
    return product(withRank(a, rank), withRank(b, rank), transposed);
}

} // namespace netwright::ops
