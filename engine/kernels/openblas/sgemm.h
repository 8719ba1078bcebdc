#pragma once

#include "engine/arrays/shape.h"

namespace netwright::openblas {

// c (m, n) = a · b + c·keep, all row-major; the strides are the distances of rows as they lie in
// memory, before transposition.
struct Gemm {
    Dimension m = 0;
    Dimension n = 0;
    Dimension k = 0;
    bool isATransposed = false;
    bool isBTransposed = false;
    Dimension aStride = 0;
    Dimension bStride = 0;
    Dimension cStride = 0;
    float keep = 0.0f; // 0: c is overwritten; 1: the product is added to it
};
void sgemm(const Gemm& gemm, const float* a, const float* b, float* c);

// How many threads sgemm may use: one where the library is its pthread build, whose threads fight
// with OpenMP's.
int usableThreads(int threads);

} // namespace netwright::openblas
