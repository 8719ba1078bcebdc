#include "widgets/charts/smoothing.h"

#include <cmath>

namespace netwright {

double Smoothing::next(double value)
{
    if (!std::isfinite(value)) return value;
    m_average = m_average * m_weight + (1 - m_weight) * value;
    m_debias *= m_weight;
    return m_average / (1 - m_debias);
}

} // namespace netwright
