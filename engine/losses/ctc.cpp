#include "engine/graph/node.h"
#include "engine/losses/loss.h"
#include "engine/ops/host.h"
#include "engine/ops/math.h"
#include "engine/ops/norm.h"
#include "engine/ops/shape.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netwright {
namespace {

constexpr double kImpossible = -std::numeric_limits<double>::infinity();

double logAdd(double a, double b)
{
    const double larger = std::max(a, b);
    return larger == kImpossible ? larger : larger + std::log1p(std::exp(std::min(a, b) - larger));
}

// One sample: forward and backward sums over all alignments of the label with the steps.
// Source: Graves et al. 2006.
class Alignments {
public:
    // Both begin with the sample's rows: logarithms (steps, classes), labels with 0 as end.
    Alignments(std::span<const double> logarithms, std::span<const double> labels, int classes)
        : m_logarithms(logarithms),
          m_classes(static_cast<std::size_t>(classes)),
          m_steps(logarithms.size() / m_classes)
    {
        const auto isLabel = [](double label) { return label != 0; };
        const auto count = std::count_if(labels.begin(), labels.end(), isLabel);
        for (const double label : labels.first(static_cast<std::size_t>(count)))
            m_path.insert(m_path.end(), {0, static_cast<std::size_t>(label)});
        m_path.push_back(0);
        fill();
    }
    double loss() const { return -m_total; }
    // d loss / d logarithms, added.
    void addSlopes(std::span<double> slopes) const
    {
        if (m_total == kImpossible) return;
        for (std::size_t t = 0; t < m_steps; ++t)
            for (std::size_t s = 0; s < m_path.size(); ++s) {
                const double log = m_ahead[at(t, s)] + m_behind[at(t, s)] - m_total;
                slopes[t * m_classes + m_path[s]] -= std::exp(log);
            }
    }

private:
    std::size_t at(std::size_t step, std::size_t place) const
    {
        return step * m_path.size() + place;
    }
    double emitted(std::size_t step, std::size_t place) const
    {
        return m_logarithms[step * m_classes + m_path[place]];
    }
    // A blank between two different labels may be left out.
    bool canSkipTo(std::size_t place) const
    {
        return place >= 2 && m_path[place] != 0 && m_path[place] != m_path[place - 2];
    }
    void fill()
    {
        const std::size_t places = m_path.size();
        m_ahead.assign(m_steps * places, kImpossible);
        m_behind.assign(m_steps * places, kImpossible);
        if (m_steps == 0) return;
        for (std::size_t s = 0; s < std::min<std::size_t>(2, places); ++s) {
            m_ahead[at(0, s)] = emitted(0, s);
            m_behind[at(m_steps - 1, places - 1 - s)] = 0;
        }
        for (std::size_t t = 1; t < m_steps; ++t)
            for (std::size_t s = 0; s < places; ++s) stepAhead(t, s);
        for (std::size_t t = m_steps - 1; t-- > 0;)
            for (std::size_t s = 0; s < places; ++s) stepBack(t, s);
        m_total = m_ahead[at(m_steps - 1, places - 1)];
        if (places > 1) m_total = logAdd(m_total, m_ahead[at(m_steps - 1, places - 2)]);
    }
    void stepAhead(std::size_t t, std::size_t s)
    {
        double sum = m_ahead[at(t - 1, s)];
        if (s >= 1) sum = logAdd(sum, m_ahead[at(t - 1, s - 1)]);
        if (canSkipTo(s)) sum = logAdd(sum, m_ahead[at(t - 1, s - 2)]);
        m_ahead[at(t, s)] = sum + emitted(t, s);
    }
    void stepBack(std::size_t t, std::size_t s)
    {
        const auto from
            = [&](std::size_t next) { return m_behind[at(t + 1, next)] + emitted(t + 1, next); };
        double sum = from(s);
        if (s + 1 < m_path.size()) sum = logAdd(sum, from(s + 1));
        if (s + 2 < m_path.size() && canSkipTo(s + 2)) sum = logAdd(sum, from(s + 2));
        m_behind[at(t, s)] = sum;
    }

    std::span<const double> m_logarithms;
    std::size_t m_classes, m_steps;
    std::vector<std::size_t> m_path; // blank, label, blank, … blank
    std::vector<double> m_ahead; // log probability of all that leads here, this step included
    std::vector<double> m_behind; // of all that follows
    double m_total = kImpossible;
};

// labels (batch, length), logarithms (batch, steps, classes) -> losses (batch), slopes.
void align(const std::vector<Array>& inputs, std::vector<Array>& outputs)
{
    const auto labels = inputs[0].as<double>(), logarithms = inputs[1].as<double>();
    const Shape& shape = inputs[1].shape();
    const auto batch = static_cast<std::size_t>(shape[0]);
    const auto classes = static_cast<double>(shape[2]);
    for (const double label : labels)
        if (!(label >= 0 && label < classes))
            throw ShapeError(
                NW_TEXT("CTC: labels must be from 0 to %1, received %2."), shape[2] - 1, label);
    const auto losses = outputs[0].as<double>(), slopes = outputs[1].as<double>();
    std::fill(slopes.begin(), slopes.end(), 0.0);
    if (batch == 0) return;
    const std::size_t length = labels.size() / batch, size = logarithms.size() / batch;
    for (std::size_t i = 0; i < batch; ++i) {
        const Alignments alignments(logarithms.subspan(i * size, size),
            labels.subspan(i * length, length), static_cast<int>(shape[2]));
        losses[i] = alignments.loss();
        alignments.addSlopes(slopes.subspan(i * size, size));
    }
}

Gradients alignGradient(const Backward& back)
{
    const Tensor losses = ops::expandDimensions(ops::expandDimensions(back.upstream(0), -1), -1);
    return {Tensor(), losses * back.output(1)};
}

// Labels (batch, length) are class numbers, 0 at their end; predictions (batch, steps, classes)
// come before the softmax, and class 0 is the blank. A label that no alignment gives has an
// infinite loss without a gradient. Source: keras.losses.CTC.
class CTC final : public Loss {
public:
    CTC() { name = "ctc"; }

    TargetForm targetForm() const override { return TargetForm::own; }
    Tensor call(const Tensor& yTrue, const Tensor& yPred) const override
    {
        if (yTrue.shape().rank() != 2 || yPred.shape().rank() != 3
            || !compatible(yTrue.shape().slice(0, 1), yPred.shape().slice(0, 1)))
            throw ShapeError(NW_TEXT("CTC: labels (batch, length) and predictions (batch, steps, "
                                     "classes) were expected, received %1 and %2."),
                yTrue.shape(), yPred.shape());
        const Tensor logarithms = ops::logSoftmax(ops::cast(yPred, DType::float64), -1);
        const Tensors results = ops::hostCall("ctc", {ops::cast(yTrue, DType::float64), logarithms},
            {{Shape{yPred.shape()[0]}, DType::float64}, {yPred.shape(), DType::float64}}, align,
            alignGradient);
        return ops::cast(results[0], yPred.dtype());
    }
};

const bool published = publish<Loss, CTC>({
    .name = "CTC",
    .category = "losses",
    .summary = "For sequences whose labels stand at unknown steps, as in speech and handwriting.",
    .legacyKeys = {"fn"},
});

} // namespace
} // namespace netwright
