#pragma once

#include <cstddef>

namespace netwright {

// The loops of the optimizers over stretches of contiguous float32 memory, compiled for several
// instruction sets. Stretches of one call do not overlap. Results differ between instruction sets
// by rounding only, and not at all with how a stretch is split.
struct Passes {
    const char* name;

    // w -= rate * g
    void (*sgd)(float* w, const float* g, std::size_t n, float rate);
    // v = momentum * v - rate * g; w += v, or with Nesterov w += momentum * v - rate * g
    void (*sgdMomentum)(
        float* w, const float* g, float* v, std::size_t n, float rate, float momentum);
    void (*sgdNesterov)(
        float* w, const float* g, float* v, std::size_t n, float rate, float momentum);

    struct Adam {
        float alpha; // rate * sqrt(1 - beta2^t) / (1 - beta1^t)
        float keep1; // 1 - beta1
        float keep2; // 1 - beta2
        float epsilon;
    };
    void (*adam)(float* w, const float* g, float* m, float* v, std::size_t n, const Adam& c);
    void (*adamAmsgrad)(
        float* w, const float* g, float* m, float* v, float* peak, std::size_t n, const Adam& c);

    struct RmsProp {
        float rate;
        float rho;
        float rest; // 1 - rho
        float momentum;
        float epsilon;
    };
    // `momentum` and `average` may be null: plain, and not centered.
    void (*rmsProp)(float* w, const float* g, float* velocity, float* momentum, float* average,
        std::size_t n, const RmsProp& c);

    struct Adadelta {
        float rate;
        float rho;
        float rest; // 1 - rho
        float epsilon;
    };
    void (*adadelta)(
        float* w, const float* g, float* squares, float* moves, std::size_t n, const Adadelta& c);
    // sum += g * g; w -= rate * g / sqrt(sum + epsilon)
    void (*adagrad)(float* w, const float* g, float* sum, std::size_t n, float rate, float epsilon);

    struct Adamax {
        float alpha; // rate / (1 - beta1^t)
        float keep1; // 1 - beta1
        float beta2;
        float epsilon;
    };
    void (*adamax)(float* w, const float* g, float* m, float* norm, std::size_t n, const Adamax& c);

    struct Nadam {
        float rate;
        float keep1; // 1 - beta1
        float keep2; // 1 - beta2
        float ofMomentum; // what the momentum is multiplied by
        float ofGradient;
        float rest2; // 1 - beta2^t
        float epsilon;
    };
    void (*nadam)(float* w, const float* g, float* m, float* v, std::size_t n, const Nadam& c);

    struct Ftrl {
        float rate;
        float power; // of the sum of squares; 0.5 is the fast one
        float l1;
        float l2; // 2 * (l2 + beta / (2 * rate))
        float shrinkage; // 2 * l2_shrinkage
    };
    void (*ftrl)(float* w, const float* g, float* sum, float* linear, std::size_t n, const Ftrl& c);

    struct Lion {
        float rate;
        float beta1;
        float rest1; // 1 - beta1
        float beta2;
        float rest2; // 1 - beta2
    };
    void (*lion)(float* w, const float* g, float* m, std::size_t n, const Lion& c);

    struct Lamb {
        float keep1; // 1 - beta1
        float keep2; // 1 - beta2
        float rest1; // 1 - beta1^t
        float rest2; // 1 - beta2^t
        float epsilon;
    };
    // Leaves the direction of the step in `g`.
    void (*lamb)(float* g, float* m, float* v, std::size_t n, const Lamb& c);
    // c = a · b, of rows x inner and inner x columns, row by row in memory.
    void (*product)(float* c, const float* a, const float* b, std::size_t rows, std::size_t inner,
        std::size_t columns);

    // x *= factor
    void (*scale)(float* x, std::size_t n, float factor);
    // x = min(max(x, -limit), limit)
    void (*clip)(float* x, std::size_t n, float limit);
    // sum += x
    void (*add)(float* sum, const float* x, std::size_t n);
    // x = (x + sum) / steps; sum = 0
    void (*takeMean)(float* x, float* sum, std::size_t n, float steps);
    // average = momentum * average + (1 - momentum) * x
    void (*follow)(float* average, const float* x, std::size_t n, float momentum);
    // w -= w * decay * rate
    void (*decay)(float* w, std::size_t n, float decay, float rate);
    // Sum of squares, in double and in a fixed order.
    double (*sumOfSquares)(const float* x, std::size_t n);
};

// The best for this processor; NETWRIGHT_ISA=generic or avx2 asks for less.
const Passes& passes();
// By name: "generic", "avx2", "avx512"; null where the processor or the build has it not.
const Passes* passesFor(const char* name);

} // namespace netwright
