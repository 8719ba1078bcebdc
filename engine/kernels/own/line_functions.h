#pragma once

#include <cstddef>
#include <cstdint>

namespace netwright::own {

// Loops over lines of float32 that need sums over each line. The result of a line does not depend
// on its neighbours. Compiled for each level of the processor.
struct LineFunctions {
    // y = (x - mean) * inverse * gamma + beta for each line of n; gamma and beta may be null.
    struct Normalize {
        const float* x;
        const float* gamma;
        const float* beta;
        float* y;
        float* mean;
        float* inverse; // 1 / sqrt(variance + epsilon)
        std::size_t lines, n;
        float epsilon;
    };
    void (*normalize)(const Normalize& normalize);
    // Slopes of x; those of gamma and beta are added to sums over the lines.
    struct NormalizeSlope {
        const float* x;
        const float* mean;
        const float* inverse;
        const float* g;
        const float* gamma; // may be null
        float* toX;
        float* toGamma;
        float* toBeta;
        std::size_t lines, n;
    };
    void (*normalizeSlope)(const NormalizeSlope& slope);

    // y = softmax(scale * x + (mask ? 0 : masked)) for each line; x is changed. Byte j of a line's
    // mask stands at mask[line * maskStep + j * maskColumn].
    struct Scores {
        float* x;
        std::size_t xStep;
        float* y;
        std::size_t yStep;
        const std::uint8_t* mask; // may be null
        std::size_t maskStep, maskColumn;
        std::size_t lines, n;
        float scale, masked;
    };
    void (*scores)(const Scores& scores);
    // toY = y * (toY - sum(y * toY)) * scale for each line.
    struct ScoresSlope {
        const float* y;
        std::size_t yStep;
        float* toY;
        std::size_t toYStep;
        std::size_t lines, n;
        float scale;
    };
    void (*scoresSlope)(const ScoresSlope& slope);
    // y = draw < rate ? 0 : x * factor.
    struct Drop {
        const float* x;
        const float* draw;
        float* y;
        std::size_t n;
        float rate, factor;
    };
    void (*drop)(const Drop& drop);

    // The largest of a line, and log(sum(exp(x - largest))).
    void (*logSumExp)(const float* x, std::size_t n, float* largest, float* logarithm);
    // y = exp(x - largest - logarithm) * g.
    struct Shares {
        const float* x;
        float* y;
        std::size_t n;
        float largest, logarithm, g;
    };
    void (*shares)(const Shares& shares);
    // y += x.
    void (*addLine)(const float* x, float* y, std::size_t n);
};

// The best level for this processor.
const LineFunctions& lineFunctions();
const LineFunctions& lineFunctionsGeneric();
const LineFunctions& lineFunctionsAvx2();
const LineFunctions& lineFunctionsAvx512();

} // namespace netwright::own
