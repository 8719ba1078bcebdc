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
    rmsProp, scale, clip, add, takeMean, follow, decay, sumOfSquares};

} // namespace netwright::NETWRIGHT_PASSES
