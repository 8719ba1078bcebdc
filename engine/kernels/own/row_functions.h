#pragma once

#include <cstddef>
#include <cstdint>

namespace netwright::own {

// The inner loops of kernels that work along rows of float32, compiled for each level of the
// processor. Sizes are elements; nothing overlaps unless it says so.
struct RowFunctions {
    // y = softmax of each of `rows` rows of n; log softmax likewise. y may be x.
    void (*softmax)(const float* x, float* y, std::size_t rows, std::size_t n);
    void (*logSoftmax)(const float* x, float* y, std::size_t rows, std::size_t n);
    // sums[j] += x[i * n + j] over the rows; for few rows at a time (rounding).
    void (*addColumns)(const float* x, float* sums, std::size_t rows, std::size_t n);
    // The sum of n values.
    double (*sum)(const float* x, std::size_t n);
    // sums[j] += d, squares[j] += d * d with d = x[i * n + j] - shift[j].
    void (*addMoments)(const float* x, const float* shift, float* sums, float* squares,
        std::size_t rows, std::size_t n);
    // y = (x - mean) * scale + offset, one of each a column; then + side where there is one, then
    // relu.
    struct Scaled {
        const float* x;
        const float* mean;
        const float* scale;
        const float* offset;
        const float* side; // may be null
        float* y;
        std::size_t rows, n;
    };
    void (*scaleColumns)(const Scaled& scaled);
    void (*scaleColumnsRelu)(const Scaled& scaled);
    // With g taken as 0 where `mask` is not positive (null: everywhere as it is):
    // sums[j] += g, products[j] += g * (x - mean[j]).
    struct Products {
        const float* x;
        const float* g;
        const float* mask;
        const float* mean;
        float* sums;
        float* products;
        std::size_t rows, n;
    };
    void (*addProducts)(const Products& products);
    // y = g * a + (x - mean) * b + c, one of each a column; g masked likewise.
    struct Combined {
        const float* x;
        const float* g;
        const float* mask;
        const float* mean;
        const float* a;
        const float* b;
        const float* c;
        float* y;
        std::size_t rows, n;
    };
    void (*combineColumns)(const Combined& combined);
    // 4 * blocks uniform numbers in [0, 1) from the counters first, first + 1, …
    void (*uniform)(
        std::uint64_t key, std::uint64_t high, std::uint64_t first, float* y, std::size_t blocks);
    // c (m, n) = a · b (+ bias). a(i, k) = a[i * rowStep + k * columnStep]; b (k, n) is dense.
    struct Product {
        std::size_t m, n, k;
        const float* a;
        std::size_t rowStep, columnStep;
        const float* b;
        const float* bias; // may be null
        float* c;
    };
    void (*product)(const Product& product);
};

// The best level for this processor.
const RowFunctions& rowFunctions();
const RowFunctions& rowFunctionsGeneric();
const RowFunctions& rowFunctionsAvx2();
const RowFunctions& rowFunctionsAvx512();

} // namespace netwright::own
