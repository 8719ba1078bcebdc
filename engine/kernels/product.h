#pragma once

#include "engine/kernels/kernel.h"

namespace netwright {

// The products of a "matmul": `count()` times (m, k) · (k, n) -> (m, n). Where a or b is
// transposed, its matrices lie as (k, m) or (n, k).
struct Product {
    Dimension m = 0;
    Dimension n = 0;
    Dimension k = 0;
    bool isATransposed = false;
    bool isBTransposed = false;
    // Where the matrices of each product start, in elements: leading axes of length 1 broadcast.
    std::vector<Dimension> aStarts;
    std::vector<Dimension> bStarts;

    Dimension count() const { return static_cast<Dimension>(aStarts.size()); }
    // Multiplications of one call.
    Dimension work() const { return count() * m * n * k; }
};

// A product whose sums are much longer than its sides, as of gradients of weights: cut by its sides
// and not by its sums, so that the bytes do not depend on the number of threads.
bool isLongSum(const Product& product);

// Many products with one and the same b become one product with more rows.
Product productOf(const KernelRequest& request);

} // namespace netwright
