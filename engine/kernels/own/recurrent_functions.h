#pragma once

#include <cstddef>

namespace netwright::own {

// One step of one sample of the recurrent layers, after its product: rows of n units of float32;
// what the letters mean stands in ops/recurrent.h. Compiled for each level of the processor.
struct RecurrentFunctions {
    // gates = functions of projected + share (4n each); c' and h' from them.
    struct LstmStep {
        const float* projected;
        const float* share; // h · recurrent
        const float* c;
        float* gates;
        float* cells;
        float* hidden;
        std::size_t n;
    };
    void (*lstm)(const LstmStep& step);
    // From the slopes of h' and c', each from the next step and from the uses outside, to those of
    // the gates before their functions and of c.
    struct LstmSlope {
        const float* gates;
        const float* c;
        const float* cells;
        const float* outsideHidden;
        const float* outsideCells;
        float* toHidden; // of h' before, 0 after
        float* toC; // of c' before, of c after
        float* slopes; // 4n
        float* again; // the same
        std::size_t n;
    };
    void (*lstmSlope)(const LstmSlope& slope);

    // The first gates: z and r of projected + share (2n each).
    struct GruGates {
        const float* projected;
        const float* share;
        float* gates;
        std::size_t n;
    };
    void (*gruGates)(const GruGates& gates);
    // g = tanh(projected + last), or with `reset` (r) tanh(projected + reset * last); then
    // h' = z * h + (1 - z) * g.
    struct GruStep {
        const float* projected; // of g
        const float* last;
        const float* reset; // may be null
        const float* z;
        const float* h;
        float* g;
        float* hidden;
        std::size_t n;
    };
    void (*gru)(const GruStep& step);
    // From the slope of h' to those of z and g before their functions, and of h by z.
    struct GruSlope {
        const float* gates; // z, r, g, the fourth
        const float* h;
        const float* toHidden;
        float* toZ;
        float* toG;
        float* toH;
        std::size_t n;
    };
    void (*gruSlope)(const GruSlope& slope);
    // The slope of r before its function: product * other * r * (1 - r); and product * r.
    struct GruReset {
        const float* product;
        const float* other;
        const float* r;
        float* toR;
        float* scaled;
        std::size_t n;
    };
    void (*gruReset)(const GruReset& reset);

    // y = tanh or relu of a + b; and toY times the slope of that, of which y is the result.
    void (*tanhOfSum)(const float* a, const float* b, float* y, std::size_t n);
    void (*reluOfSum)(const float* a, const float* b, float* y, std::size_t n);
    void (*tanhSlope)(const float* y, const float* toY, float* slope, std::size_t n);
    void (*reluSlope)(const float* y, const float* toY, float* slope, std::size_t n);
};

// The best level for this processor.
const RecurrentFunctions& recurrentFunctions();
const RecurrentFunctions& recurrentFunctionsGeneric();
const RecurrentFunctions& recurrentFunctionsAvx2();
const RecurrentFunctions& recurrentFunctionsAvx512();

} // namespace netwright::own
