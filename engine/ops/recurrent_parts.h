#pragma once

#include "engine/ops/linalg.h"
#include "engine/ops/math.h"
#include "engine/ops/recurrent.h"
#include "engine/ops/shape.h"

// What the decompositions of the recurrent ops share; not for others.
namespace netwright::ops {

// x (batch, time, …) step by step.
class Steps {
public:
    explicit Steps(const Tensor& x) : m_steps(timeSteps(x)) { }
    int count() const { return static_cast<int>(m_steps.size()); }
    const Tensor& operator[](int t) const { return m_steps[static_cast<std::size_t>(t)]; }

private:
    Tensors m_steps;
};

// A mask (batch, time) or none, which is true everywhere, for values (batch, units).
class StepMask {
public:
    explicit StepMask(const Tensor& mask)
    {
        if (!mask) return;
        for (const Tensor& step : timeSteps(mask)) m_steps.push_back(expandDimensions(step, 1));
    }

    // `open` where the mask is true at step t, `closed` elsewhere.
    Tensor choose(int t, const Tensor& open, const Tensor& closed) const
    {
        return m_steps.empty() ? open : where(at(t), open, closed);
    }
    Tensor orZero(int t, const Tensor& x) const
    {
        return m_steps.empty() ? x : where(at(t), x, zerosLike(x));
    }
    // sum + x where the mask is false, sum elsewhere.
    Tensor plusClosed(int t, const Tensor& sum, const Tensor& x) const
    {
        return m_steps.empty() ? sum : sum + where(at(t), zerosLike(x), x);
    }

private:
    const Tensor& at(int t) const { return m_steps[static_cast<std::size_t>(t)]; }

    Tensors m_steps;
};

// Part `index` of x (…, parts * units) along its last axis.
inline Tensor gate(const Tensor& x, int index, Dimension units)
{
    return slice(x, -1, {index * units, (index + 1) * units});
}

// The states with which the steps begin: `first` (batch, units), then all of `states`
// (batch, time, units) but the last.
inline Tensor statesBefore(const Tensor& states, const Tensor& first)
{
    const Dimension count = states.shape()[1];
    const Tensor start = expandDimensions(first, 1);
    return count == 1 ? start : concatenate({start, slice(states, 1, {0, count - 1})}, 1);
}

// The sum of transposed(a) · b over batch and time: (batch, time, n), (batch, time, m) -> (n, m).
inline Tensor productOverSteps(const Tensor& a, const Tensor& b)
{
    return matmul(reshape(a, {kUnknown, a.shape().back()}),
        reshape(b, {kUnknown, b.shape().back()}), {.a = true});
}

} // namespace netwright::ops
