#include "engine/optimizers/optimizer.h"
#include "engine/optimizers/passes.h"

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

// The two last axes of an array, and how many such matrices it holds.
struct Matrices {
    std::size_t count = 1, rows = 1, columns = 1;
};

Matrices matricesOf(const Shape& shape)
{
    Matrices result;
    const int rank = shape.rank();
    for (int i = 0; i < rank - 2; ++i) result.count *= static_cast<std::size_t>(shape[i]);
    result.rows = static_cast<std::size_t>(shape[rank - 2]);
    result.columns = static_cast<std::size_t>(shape[rank - 1]);
    return result;
}

// Source: Shazeer, Stern 2018; keras.optimizers.Adafactor.
class Adafactor final : public Optimizer {
public:
    double beta2Decay = -0.8;
    double epsilon1 = 1e-30;
    double epsilon2 = 1e-3;
    double clipThreshold = 1;
    bool relativeStep = true;

    Adafactor()
    {
        name = "adafactor";
        learningRateSetting = 0.001;
    }

    std::vector<std::string> slotNames() const override { return {"velocity"}; }
    std::vector<std::pair<int, std::string>> fileOrder(int variables) const override
    {
        std::vector<std::pair<int, std::string>> order;
        for (int i = 0; i < variables; ++i)
            for (const char* slot : {"row", "column", "velocity"}) order.emplace_back(i, slot);
        return order;
    }
    Array& ownSlot(int variable, const std::string& slot) override
    {
        return (slot == "row" ? m_rows : m_columns)[static_cast<std::size_t>(variable)];
    }
    bool isElementWise() const override { return false; }

    // Vectors are not factored; their places in files hold a whole number without meaning.
    void slotsMade() override
    {
        m_rows.clear();
        m_columns.clear();
        for (const TrainedVariable& variable : trainable()) {
            const Shape& shape = variable.shape;
            if (shape.rank() < 2) {
                m_rows.push_back(Array::scalar(0, DType::int32));
                m_columns.push_back(Array::scalar(0, DType::int32));
                continue;
            }
            Shape columns = shape.slice(0, shape.rank() - 2);
            columns.push_back(shape.back());
            m_rows.push_back(Array::filled(shape.slice(0, shape.rank() - 1), 0));
            m_columns.push_back(Array::filled(columns, 0));
        }
    }

    void updateVariable(int index, const UpdateSpan& span, const StepInfo& step) override
    {
        const std::size_t count = span.values.size();
        const float t = static_cast<float>(step.step);
        const float fade = 1 / std::sqrt(t);
        // Keras limits the rate in this way whatever relative_step is; with it, twice.
        const float rate = std::min(step.learningRate, fade);
        m_keep = 1 - std::pow(t, static_cast<float>(beta2Decay));
        const float size = rms(span.values.data(), count);
        const float alpha = std::max(static_cast<float>(epsilon2), size) * rate;
        float* const g = span.gradient.data();
        float* const v = span.slotValues[0];
        const Shape& shape = trainable()[static_cast<std::size_t>(index)].shape;
        if (shape.rank() < 2)
            followSquares(g, v, count);
        else
            factor(static_cast<std::size_t>(index), matricesOf(shape), g, v);
        for (std::size_t i = 0; i < count; ++i) g[i] /= std::sqrt(v[i]);
        const float clip = std::max(1.0F, rms(g, count) / static_cast<float>(clipThreshold));
        passes().sgd(span.values.data(), g, count, alpha / clip);
    }

private:
    static float rms(const float* x, std::size_t count)
    {
        return static_cast<float>(
            std::sqrt(passes().sumOfSquares(x, count) / static_cast<double>(count)));
    }

    void followSquares(const float* g, float* v, std::size_t count) const
    {
        const float tiny = static_cast<float>(epsilon1), keep = m_keep;
        for (std::size_t i = 0; i < count; ++i)
            v[i] = keep * v[i] + (1 - keep) * (g[i] * g[i] + tiny);
    }

    // Means of squares along rows and columns stand for the whole matrix.
    void factor(std::size_t index, const Matrices& matrices, const float* g, float* v)
    {
        float* rows = m_rows[index].as<float>().data();
        float* columns = m_columns[index].as<float>().data();
        const std::size_t size = matrices.rows * matrices.columns;
        for (std::size_t i = 0; i < matrices.count; ++i) {
            factorOne(matrices, g, v, rows, columns);
            g += size;
            v += size;
            rows += matrices.rows;
            columns += matrices.columns;
        }
    }

    // v serves as the place for sums before it is made.
    void factorOne(
        const Matrices& matrices, const float* g, float* v, float* rows, float* columns) const
    {
        const float tiny = static_cast<float>(epsilon1), keep = m_keep, rest = 1 - keep;
        const std::size_t height = matrices.rows, width = matrices.columns;
        float* const sums = v;
        std::fill_n(sums, width, 0.0F);
        double all = 0;
        // The first row of v is the sum over rows; nothing else of v is read.
        for (std::size_t r = 0; r < height; ++r) {
            const float* const line = g + r * width;
            const double sum = passes().sumOfSquares(line, width);
            for (std::size_t c = 0; c < width; ++c) sums[c] += line[c] * line[c] + tiny;
            const float mean = static_cast<float>(sum / static_cast<double>(width)) + tiny;
            rows[r] = keep * rows[r] + rest * mean;
            all += static_cast<double>(rows[r]);
        }
        for (std::size_t c = 0; c < width; ++c)
            columns[c] = keep * columns[c] + rest * (sums[c] / static_cast<float>(height));
        const float mean = static_cast<float>(all / static_cast<double>(height));
        for (std::size_t r = 0; r < height; ++r) {
            const float share = rows[r] / mean;
            float* const line = v + r * width;
            for (std::size_t c = 0; c < width; ++c) line[c] = share * columns[c];
        }
    }

    std::vector<Array> m_rows, m_columns; // one a variable
    float m_keep = 0; // share of the old averages in the new ones, of this step
};

const bool published = publish<Optimizer, Adafactor>({
    .name = "Adafactor",
    .category = "optimizers",
    .summary = "Squared gradients are kept as one row and one column of means: saves memory.",
    .params =
        {
            param("beta_2_decay", &Adafactor::beta2Decay,
                "Power of the step by which the averages come to forget less."),
            param("epsilon_1", &Adafactor::epsilon1, "Is added to squared gradients.", atLeast(0)),
            param("epsilon_2", &Adafactor::epsilon2,
                "Smallest size of weights that steps are measured by.", atLeast(0)),
            param("clip_threshold", &Adafactor::clipThreshold,
                "Steps that are larger on the average are made smaller.", above(0)),
            param("relative_step", &Adafactor::relativeStep,
                "Whether the learning rate is at most 1 / sqrt(step)."),
        },
    .legacyKeys = {"decay"},
});

} // namespace
} // namespace netwright
