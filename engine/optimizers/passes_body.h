// The loops of Passes, included once for each instruction set with NETWRIGHT_PASSES naming the
// namespace. Plain loops over pointers and nothing of the standard library: a template made here
// with wide instructions could be the one copy that the linker keeps for all files.
#include "engine/optimizers/passes.h"

namespace netwright::NETWRIGHT_PASSES {
namespace {

void sgd(float* __restrict w, const float* __restrict g, std::size_t n, float rate)
{
    for (std::size_t i = 0; i < n; ++i) w[i] -= rate * g[i];
}

void sgdMomentum(float* __restrict w, const float* __restrict g, float* __restrict v, std::size_t n,
    float rate, float momentum)
{
    for (std::size_t i = 0; i < n; ++i) {
        const float next = momentum * v[i] - rate * g[i];
        v[i] = next;
        w[i] += next;
    }
}

void sgdNesterov(float* __restrict w, const float* __restrict g, float* __restrict v, std::size_t n,
    float rate, float momentum)
{
    for (std::size_t i = 0; i < n; ++i) {
        const float push = rate * g[i];
        const float next = momentum * v[i] - push;
        v[i] = next;
        w[i] += momentum * next - push;
    }
}

void adam(float* __restrict w, const float* __restrict g, float* __restrict m, float* __restrict v,
    std::size_t n, const Passes::Adam& constants)
{
    const Passes::Adam c = constants;
    for (std::size_t i = 0; i < n; ++i) {
        const float slope = g[i];
        const float first = m[i] + (slope - m[i]) * c.keep1;
        const float second = v[i] + (slope * slope - v[i]) * c.keep2;
        m[i] = first;
        v[i] = second;
        w[i] -= first * c.alpha / (__builtin_sqrtf(second) + c.epsilon);
    }
}

void adamAmsgrad(float* __restrict w, const float* __restrict g, float* __restrict m,
    float* __restrict v, float* __restrict peak, std::size_t n, const Passes::Adam& constants)
{
    const Passes::Adam c = constants;
    for (std::size_t i = 0; i < n; ++i) {
        const float slope = g[i];
        const float first = m[i] + (slope - m[i]) * c.keep1;
        const float second = v[i] + (slope * slope - v[i]) * c.keep2;
        const float most = peak[i] > second ? peak[i] : second;
        m[i] = first;
        v[i] = second;
        peak[i] = most;
        w[i] -= first * c.alpha / (__builtin_sqrtf(most) + c.epsilon);
    }
}

void rmsPropPlain(float* __restrict w, const float* __restrict g, float* __restrict velocity,
    std::size_t n, const Passes::RmsProp& constants)
{
    const Passes::RmsProp c = constants;
    for (std::size_t i = 0; i < n; ++i) {
        const float next = c.rho * velocity[i] + c.rest * g[i] * g[i];
        velocity[i] = next;
        w[i] -= c.rate * g[i] / __builtin_sqrtf(next + c.epsilon);
    }
}

void rmsPropMomentum(float* __restrict w, const float* __restrict g, float* __restrict velocity,
    float* __restrict momentum, std::size_t n, const Passes::RmsProp& constants)
{
    const Passes::RmsProp c = constants;
    for (std::size_t i = 0; i < n; ++i) {
        const float next = c.rho * velocity[i] + c.rest * g[i] * g[i];
        velocity[i] = next;
        const float move
            = c.momentum * momentum[i] + c.rate * g[i] / __builtin_sqrtf(next + c.epsilon);
        momentum[i] = move;
        w[i] -= move;
    }
}

void rmsPropCentered(float* __restrict w, const float* __restrict g, float* __restrict velocity,
    float* __restrict average, std::size_t n, const Passes::RmsProp& constants)
{
    const Passes::RmsProp c = constants;
    for (std::size_t i = 0; i < n; ++i) {
        const float next = c.rho * velocity[i] + c.rest * g[i] * g[i];
        const float mean = c.rho * average[i] + c.rest * g[i];
        velocity[i] = next;
        average[i] = mean;
        w[i] -= c.rate * g[i] / __builtin_sqrtf(next - mean * mean + c.epsilon);
    }
}

void rmsPropCenteredMomentum(float* __restrict w, const float* __restrict g,
    float* __restrict velocity, float* __restrict momentum, float* __restrict average,
    std::size_t n, const Passes::RmsProp& constants)
{
    const Passes::RmsProp c = constants;
    for (std::size_t i = 0; i < n; ++i) {
        const float next = c.rho * velocity[i] + c.rest * g[i] * g[i];
        const float mean = c.rho * average[i] + c.rest * g[i];
        velocity[i] = next;
        average[i] = mean;
        const float move = c.momentum * momentum[i]
            + c.rate * g[i] / __builtin_sqrtf(next - mean * mean + c.epsilon);
        momentum[i] = move;
        w[i] -= move;
    }
}

void rmsProp(float* w, const float* g, float* velocity, float* momentum, float* average,
    std::size_t n, const Passes::RmsProp& c)
{
    if (momentum != nullptr && average != nullptr)
        rmsPropCenteredMomentum(w, g, velocity, momentum, average, n, c);
    else if (momentum != nullptr)
        rmsPropMomentum(w, g, velocity, momentum, n, c);
    else if (average != nullptr)
        rmsPropCentered(w, g, velocity, average, n, c);
    else
        rmsPropPlain(w, g, velocity, n, c);
}

void adadelta(float* __restrict w, const float* __restrict g, float* __restrict squares,
    float* __restrict moves, std::size_t n, const Passes::Adadelta& constants)
{
    const Passes::Adadelta c = constants;
    for (std::size_t i = 0; i < n; ++i) {
        const float square = c.rho * squares[i] + c.rest * g[i] * g[i];
        const float move
            = -__builtin_sqrtf(moves[i] + c.epsilon) * g[i] / __builtin_sqrtf(square + c.epsilon);
        squares[i] = square;
        moves[i] = c.rho * moves[i] + c.rest * move * move;
        w[i] += c.rate * move;
    }
}

void adagrad(float* __restrict w, const float* __restrict g, float* __restrict sum, std::size_t n,
    float rate, float epsilon)
{
    for (std::size_t i = 0; i < n; ++i) {
        const float next = sum[i] + g[i] * g[i];
        sum[i] = next;
        w[i] -= rate * g[i] / __builtin_sqrtf(next + epsilon);
    }
}

void adamax(float* __restrict w, const float* __restrict g, float* __restrict m,
    float* __restrict norm, std::size_t n, const Passes::Adamax& constants)
{
    const Passes::Adamax c = constants;
    for (std::size_t i = 0; i < n; ++i) {
        const float first = m[i] + (g[i] - m[i]) * c.keep1;
        const float size = __builtin_fabsf(g[i]);
        const float faded = c.beta2 * norm[i];
        const float most = faded > size ? faded : size;
        m[i] = first;
        norm[i] = most;
        w[i] -= first * c.alpha / (most + c.epsilon);
    }
}

void nadam(float* __restrict w, const float* __restrict g, float* __restrict m, float* __restrict v,
    std::size_t n, const Passes::Nadam& constants)
{
    const Passes::Nadam c = constants;
    for (std::size_t i = 0; i < n; ++i) {
        const float slope = g[i];
        const float first = m[i] + (slope - m[i]) * c.keep1;
        const float second = v[i] + (slope * slope - v[i]) * c.keep2;
        m[i] = first;
        v[i] = second;
        const float ahead = c.ofMomentum * first + c.ofGradient * slope;
        w[i] -= ahead * c.rate / (__builtin_sqrtf(second / c.rest2) + c.epsilon);
    }
}

// What w becomes; `now` and `before` are the powers of the sum of squares.
inline float ftrlValue(
    float& linear, float w, float slope, float now, float before, const Passes::Ftrl& c)
{
    const float next = linear + (slope + c.shrinkage * w - (now - before) / c.rate * w);
    linear = next;
    const float low = next < -c.l1 ? -c.l1 : next;
    const float clipped = low > c.l1 ? c.l1 : low;
    return (clipped - next) / (now / c.rate + c.l2);
}

void ftrl(float* __restrict w, const float* __restrict g, float* __restrict sum,
    float* __restrict linear, std::size_t n, const Passes::Ftrl& constants)
{
    const Passes::Ftrl c = constants;
    if (c.power == 0.5F) {
        for (std::size_t i = 0; i < n; ++i) {
            const float next = sum[i] + g[i] * g[i];
            w[i] = ftrlValue(
                linear[i], w[i], g[i], __builtin_sqrtf(next), __builtin_sqrtf(sum[i]), c);
            sum[i] = next;
        }
        return;
    }
    for (std::size_t i = 0; i < n; ++i) {
        const float next = sum[i] + g[i] * g[i];
        w[i] = ftrlValue(linear[i], w[i], g[i], __builtin_powf(next, c.power),
            __builtin_powf(sum[i], c.power), c);
        sum[i] = next;
    }
}

void lion(float* __restrict w, const float* __restrict g, float* __restrict m, std::size_t n,
    const Passes::Lion& constants)
{
    const Passes::Lion c = constants;
    for (std::size_t i = 0; i < n; ++i) {
        const float way = m[i] * c.beta1 + g[i] * c.rest1;
        const float down = way < 0 ? -1.0F : way; // 0 and NaN stay
        const float sign = way > 0 ? 1.0F : down;
        w[i] -= c.rate * sign;
        m[i] = m[i] * c.beta2 + g[i] * c.rest2;
    }
}

void lamb(float* __restrict g, float* __restrict m, float* __restrict v, std::size_t n,
    const Passes::Lamb& constants)
{
    const Passes::Lamb c = constants;
    for (std::size_t i = 0; i < n; ++i) {
        const float slope = g[i];
        const float first = m[i] + (slope - m[i]) * c.keep1;
        const float second = v[i] + (slope * slope - v[i]) * c.keep2;
        m[i] = first;
        v[i] = second;
        g[i] = (first / c.rest1) / (__builtin_sqrtf(second / c.rest2) + c.epsilon);
    }
}

using Wide = float __attribute__((vector_size(64)));

// Four rows of 16 columns at once, the rest one by one; each number is summed in the same order.
void product(float* __restrict c, const float* __restrict a, const float* __restrict b,
    std::size_t rows, std::size_t inner, std::size_t columns)
{
    const std::size_t tiledRows = rows / 4 * 4, tiledColumns = columns / 16 * 16;
    for (std::size_t i = 0; i < tiledRows; i += 4) {
        const float* const row = a + i * inner;
        for (std::size_t j = 0; j < tiledColumns; j += 16) {
            Wide sums[4] = {};
            for (std::size_t k = 0; k < inner; ++k) {
                Wide right;
                __builtin_memcpy(&right, b + k * columns + j, sizeof(Wide));
                for (std::size_t r = 0; r < 4; ++r) sums[r] += row[r * inner + k] * right;
            }
            for (std::size_t r = 0; r < 4; ++r)
                __builtin_memcpy(c + (i + r) * columns + j, &sums[r], sizeof(Wide));
        }
    }
    for (std::size_t i = 0; i < rows; ++i)
        for (std::size_t j = i < tiledRows ? tiledColumns : 0; j < columns; ++j) {
            float sum = 0;
            for (std::size_t k = 0; k < inner; ++k) sum += a[i * inner + k] * b[k * columns + j];
            c[i * columns + j] = sum;
        }
}

void scale(float* x, std::size_t n, float factor)
{
    for (std::size_t i = 0; i < n; ++i) x[i] *= factor;
}

void clip(float* x, std::size_t n, float limit)
{
    for (std::size_t i = 0; i < n; ++i) {
        const float low = x[i] < -limit ? -limit : x[i]; // NaN stays NaN
        x[i] = low > limit ? limit : low;
    }
}

void add(float* __restrict sum, const float* __restrict x, std::size_t n)
{
    for (std::size_t i = 0; i < n; ++i) sum[i] += x[i];
}

void takeMean(float* __restrict x, float* __restrict sum, std::size_t n, float steps)
{
    for (std::size_t i = 0; i < n; ++i) {
        x[i] = (x[i] + sum[i]) / steps;
        sum[i] = 0;
    }
}

void follow(float* __restrict average, const float* __restrict x, std::size_t n, float momentum)
{
    const float rest = 1 - momentum;
    for (std::size_t i = 0; i < n; ++i) average[i] = momentum * average[i] + rest * x[i];
}

void decay(float* w, std::size_t n, float decay, float rate)
{
    for (std::size_t i = 0; i < n; ++i) w[i] -= w[i] * decay * rate;
}

// Eight sums side by side, so that it is fast without reordering additions.
double sumOfSquares(const float* x, std::size_t n)
{
    double sums[8] = {};
    std::size_t i = 0;
    for (; i + 8 <= n; i += 8)
        for (int k = 0; k < 8; ++k) sums[k] += static_cast<double>(x[i + k]) * x[i + k];
    for (; i < n; ++i) sums[i % 8] += static_cast<double>(x[i]) * x[i];
    return ((sums[0] + sums[1]) + (sums[2] + sums[3]))
        + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
}

} // namespace

extern const Passes kPasses;
const Passes kPasses = {NETWRIGHT_PASSES_NAME, sgd, sgdMomentum, sgdNesterov, adam, adamAmsgrad,
    rmsProp, adadelta, adagrad, adamax, nadam, ftrl, lion, lamb, product, scale, clip, add,
    takeMean, follow, decay, sumOfSquares};

} // namespace netwright::NETWRIGHT_PASSES
