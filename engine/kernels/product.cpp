#include "engine/kernels/product.h"

#include <algorithm>

namespace netwright {
namespace {

// Start of the matrix of each combination of leading indices of the output.
std::vector<Dimension> startsOf(const Shape& shape, const Shape& output)
{
    const Dimension matrix = shape.at(-1) * shape.at(-2);
    std::vector<Dimension> starts = {0};
    Dimension count = 1; // matrices of this operand so far
    for (int axis = output.rank() - 3; axis >= 0; --axis) {
        const Dimension step = shape[axis] == 1 ? 0 : count * matrix;
        std::vector<Dimension> longer;
        longer.reserve(starts.size() * static_cast<std::size_t>(output[axis]));
        for (Dimension i = 0; i < output[axis]; ++i)
            for (const Dimension start : starts) longer.push_back(i * step + start);
        starts = std::move(longer);
        count *= shape[axis];
    }
    return starts;
}

} // namespace

bool isLongSum(const Product& product)
{
    constexpr Dimension kShortest = 512;
    return product.count() == 1 && product.isATransposed && !product.isBTransposed
        && product.k >= kShortest && product.k >= 4 * std::max(product.m, product.n)
        && product.m >= 16 && product.n >= 16;
}

Product productOf(const KernelRequest& request)
{
    const Shape& a = request.input(0).shape;
    const Shape& b = request.input(1).shape;
    const Shape& output = request.output().shape;
    Product product;
    product.isATransposed = request.attributes().flag("transpose_a");
    product.isBTransposed = request.attributes().flag("transpose_b");
    product.m = output.at(-2);
    product.n = output.at(-1);
    product.k = a.at(product.isATransposed ? -2 : -1);
    product.aStarts = startsOf(a, output);
    product.bStarts = startsOf(b, output);
    const auto isFirst = [](Dimension start) { return start == 0; };
    if (product.count() > 1 && !product.isATransposed
        && a.count() == product.count() * product.m * product.k
        && std::all_of(product.bStarts.begin(), product.bStarts.end(), isFirst)) {
        product.m *= product.count();
        product.aStarts = product.bStarts = {0};
    }
    return product;
}

} // namespace netwright
