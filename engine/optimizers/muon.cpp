#include "engine/base/parallel.h"
#include "engine/optimizers/moments.h"
#include "engine/optimizers/optimizer.h"
#include "engine/optimizers/passes.h"

#include <algorithm>
#include <cctype>
#include <regex>

namespace netwright {
namespace {

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
        [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

// Source: Jordan et al. 2024; keras.optimizers.Muon.
class Muon final : public Optimizer {
public:
    double adamBeta1 = 0.9;
    double adamBeta2 = 0.999;
    double epsilon = 1e-7;
    std::optional<std::vector<std::string>> excludeLayers;
    double muonA = 3.4445;
    double muonB = -4.775;
    double muonC = 2.0315;
    double adamLrRatio = 0.1;
    double momentum = 0.95;
    int nsSteps = 6;
    bool nesterov = true;
    bool excludeEmbeddings = true;

    Muon()
    {
        name = "muon";
        learningRateSetting = 0.001;
        weightDecay = 0.1;
    }

    void configured() override
    {
        Optimizer::configured();
        if (!excludeLayers) excludeLayers.emplace(); // as Keras writes it
        for (const std::string& pattern : *excludeLayers) {
            try {
                m_patterns.emplace_back(pattern);
            } catch (const std::regex_error&) {
                throw ConfigError(
                    NW_TEXT("Muon: exclude_layers must hold regular expressions, received \"%1\"."),
                    pattern);
            }
        }
    }

    std::vector<std::string> slotNames() const override { return {"momentum", "velocity"}; }
    std::vector<std::pair<int, std::string>> fileOrder(int variables) const override
    {
        std::vector<std::pair<int, std::string>> order;
        for (int i = 0; i < variables; ++i) {
            order.emplace_back(i, "momentum");
            if (usesAdam(trainable()[static_cast<std::size_t>(i)]))
                order.emplace_back(i, "velocity");
        }
        return order;
    }
    bool isElementWise() const override { return false; }

    void slotsMade() override
    {
        std::size_t longest = 0, square = 0;
        for (const TrainedVariable& variable : trainable()) {
            if (usesAdam(variable)) continue;
            const std::size_t rows = size(variable.shape, -2), columns = size(variable.shape, -1);
            longest = std::max(longest, rows * columns);
            square = std::max(square, std::min(rows, columns));
        }
        for (auto* matrix : {&m_x, &m_turned, &m_next}) matrix->resize(longest);
        for (auto* matrix : {&m_gram, &m_gram2}) matrix->resize(square * square);
    }

    void prepare(const StepInfo& step) override
    {
        const float t = static_cast<float>(step.step);
        const float rate = step.learningRate * static_cast<float>(adamLrRatio);
        m_adam = {.alpha = rate * std::sqrt(restOfPower(adamBeta2, t)) / restOfPower(adamBeta1, t),
            .keep1 = static_cast<float>(1 - adamBeta1),
            .keep2 = static_cast<float>(1 - adamBeta2),
            .epsilon = static_cast<float>(epsilon)};
    }

    void updateVariable(int index, const UpdateSpan& span, const StepInfo& step) override
    {
        const TrainedVariable& variable = trainable()[static_cast<std::size_t>(index)];
        const std::size_t count = span.values.size();
        float* const g = span.gradient.data();
        float* const m = span.slotValues[0];
        if (usesAdam(variable)) {
            passes().adam(span.values.data(), g, m, span.slotValues[1], count, m_adam);
            return;
        }
        const float keep = static_cast<float>(momentum);
        for (std::size_t i = 0; i < count; ++i) {
            m[i] += g[i] + m[i] * (keep - 1);
            g[i] = nesterov ? g[i] + keep * m[i] : m[i];
        }
        const Shape& shape = variable.shape;
        const double longer = static_cast<double>(shape[0]) / static_cast<double>(shape[1]);
        const float scale = static_cast<float>(std::sqrt(std::max(1.0, longer)));
        const std::size_t rows = size(shape, -2), columns = size(shape, -1);
        for (std::size_t done = 0; done < count; done += rows * columns)
            orthogonalize(g + done, rows, columns);
        passes().sgd(span.values.data(), g, count, step.learningRate * scale);
    }

    static std::vector<Param> params();

private:
    static std::size_t size(const Shape& shape, int axis)
    {
        return static_cast<std::size_t>(shape[axis < 0 ? axis + shape.rank() : axis]);
    }

    // Keras's rule: what is no matrix or stack of matrices, embeddings, and what the user excludes.
    bool usesAdam(const TrainedVariable& variable) const
    {
        if (variable.shape.rank() < 2 || variable.shape.rank() > 3) return true;
        if (excludeEmbeddings && lowered(variable.path).find("embedding") != std::string::npos)
            return true;
        return std::any_of(m_patterns.begin(), m_patterns.end(),
            [&](const std::regex& pattern) { return std::regex_search(variable.path, pattern); });
    }

    void multiply(float* c, const float* a, const float* b, std::size_t rows, std::size_t inner,
        std::size_t columns) const
    {
        // In blocks of four rows, as product() takes them.
        const std::size_t grain = std::max<std::size_t>(1, (1U << 18U) / (inner * columns + 1));
        parallelFor((rows + 3) / 4, grain, threads(), [&](std::size_t first, std::size_t last) {
            const std::size_t begin = first * 4, end = std::min(rows, last * 4);
            passes().product(
                c + begin * columns, a + begin * inner, b, end - begin, inner, columns);
        });
    }

    static void turn(float* to, const float* from, std::size_t rows, std::size_t columns)
    {
        for (std::size_t i = 0; i < rows; ++i)
            for (std::size_t j = 0; j < columns; ++j) to[j * rows + i] = from[i * columns + j];
    }

    // Newton and Schulz's iteration towards the nearest orthogonal matrix, on the flatter of the
    // matrix and its transpose.
    void orthogonalize(float* matrix, std::size_t rows, std::size_t columns)
    {
        const bool isTall = rows > columns;
        const std::size_t low = std::min(rows, columns), wide = std::max(rows, columns);
        float* x = m_x.data();
        float* next = m_next.data();
        if (isTall)
            turn(x, matrix, rows, columns);
        else
            std::copy_n(matrix, rows * columns, x);
        const float norm = static_cast<float>(std::sqrt(passes().sumOfSquares(x, low * wide)));
        for (std::size_t i = 0; i < low * wide; ++i) x[i] /= norm + 1e-7F;
        const float a = static_cast<float>(muonA), b = static_cast<float>(muonB),
                    c = static_cast<float>(muonC);
        for (int step = 0; step < nsSteps; ++step) {
            turn(m_turned.data(), x, low, wide);
            multiply(m_gram.data(), x, m_turned.data(), low, wide, low);
            multiply(m_gram2.data(), m_gram.data(), m_gram.data(), low, low, low);
            for (std::size_t i = 0; i < low * low; ++i) m_gram[i] = b * m_gram[i] + c * m_gram2[i];
            multiply(next, m_gram.data(), x, low, low, wide);
            for (std::size_t i = 0; i < low * wide; ++i) next[i] += a * x[i];
            std::swap(x, next);
        }
        if (isTall)
            turn(matrix, x, columns, rows);
        else
            std::copy_n(x, rows * columns, matrix);
    }

    std::vector<std::regex> m_patterns;
    std::vector<float> m_x, m_turned, m_next, m_gram, m_gram2;
    Passes::Adam m_adam{};
};

std::vector<Param> Muon::params()
{
    return {
        param("adam_beta_1", &Muon::adamBeta1,
            "Share of the old average of gradients, where Adam is used.", between(0, 1)),
        param("adam_beta_2", &Muon::adamBeta2,
            "The same for the average of their squares, where Adam is used.", between(0, 1)),
        param("epsilon", &Muon::epsilon, "Keeps Adam's division from zero.", atLeast(0)),
        param("exclude_layers", &Muon::excludeLayers,
            "Regular expressions; weights in whose path one is found are trained by Adam."),
        param("muon_a", &Muon::muonA, "Factor of the matrix in the iteration."),
        param("muon_b", &Muon::muonB, "Factor of its third power in the iteration."),
        param("muon_c", &Muon::muonC, "Factor of its fifth power in the iteration."),
        param("adam_lr_ratio", &Muon::adamLrRatio,
            "Learning rate of Adam as a share of the learning rate.", atLeast(0)),
        param("momentum", &Muon::momentum, "Share of the last step that goes on in this one.",
            between(0, 1)),
        param("ns_steps", &Muon::nsSteps, "Rounds of the iteration.", atLeast(0)),
        param(
            "nesterov", &Muon::nesterov, "Whether the slope is taken ahead, where momentum leads."),
        param("exclude_embeddings", &Muon::excludeEmbeddings,
            "Whether weights with \"embedding\" in their path are trained by Adam."),
    };
}

const bool published = publish<Optimizer, Muon>({
    .name = "Muon",
    .category = "optimizers",
    .summary
    = "Steps by the orthogonal matrix nearest to the momentum; Adam for what is no matrix.",
    .params = Muon::params(),
    .legacyKeys = {"decay"},
});

} // namespace
} // namespace netwright
