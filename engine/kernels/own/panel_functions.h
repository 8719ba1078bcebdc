#pragma once

#include <cstddef>

namespace netwright::own {

// Products of float32 matrices for kernels that make many small ones or must not depend on the
// number of threads: each result adds its k products in their order, whatever the tiles are.
// Compiled for each level of the processor.
struct PanelFunctions {
    std::size_t width; // columns of a panel

    // b (k, n), whose element stands at b[row * rowStep + column * columnStep], as panels of
    // `width` columns: panel after panel, in each row after row; missing columns are zeros.
    struct Pack {
        std::size_t k, n;
        const float* b;
        std::size_t rowStep, columnStep;
        float* panels; // packedFloats(k, n)
    };
    void (*pack)(const Pack& pack);

    // c (m, n) = first + a · b. a(i, k) = a[i * aRow + k * aColumn], where one of the two is 1.
    // Row k of panel p of b stands at b + p * bPanel + k * bRow; where b was not packed, n is a
    // multiple of the width. `first` may be c, or null for zeros.
    struct Product {
        std::size_t m, n, k;
        const float* a;
        std::size_t aRow, aColumn;
        const float* b;
        std::size_t bRow, bPanel;
        const float* first;
        std::size_t firstRow;
        float* c;
        std::size_t cRow;
    };
    void (*product)(const Product& product);

    std::size_t packedFloats(std::size_t k, std::size_t n) const
    {
        return (n + width - 1) / width * width * k;
    }
};

// The best level for this processor.
const PanelFunctions& panelFunctions();
const PanelFunctions& panelFunctionsGeneric();
const PanelFunctions& panelFunctionsAvx2();
const PanelFunctions& panelFunctionsAvx512();

} // namespace netwright::own
