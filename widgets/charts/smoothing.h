#pragma once

namespace netwright {

// Debiased exponential average, as TensorBoard draws it. NaN and infinities pass through and leave
// the average as it is.
class Smoothing {
public:
    // 0: nothing is smoothed; less than 1.
    explicit Smoothing(double weight = 0.6) : m_weight(weight) { }
    double next(double value);

private:
    double m_weight;
    double m_average = 0;
    double m_debias = 1; // weight to the power of the number of values
};

} // namespace netwright
