#include "tests/engine/program/random_graph.h"

#include "engine/base/random.h"
#include "engine/graph/gradients.h"
#include "engine/ops/linalg.h"
#include "engine/ops/math.h"
#include "engine/ops/norm.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

namespace netwright::test {
namespace {

class Maker {
public:
    explicit Maker(const GraphRecipe& recipe) : m_random(recipe.seed), m_recipe(recipe)
    {
        const auto length = [this] { return 1 + index(static_cast<int>(m_recipe.longest)); };
        const Dimension batch = length(), rows = length(), columns = length();
        m_full = {batch, rows, columns};
        m_square = leaf({columns, columns});
        for (const Shape& shape : {m_full, Shape{columns}, Shape{rows, 1}, Shape{batch, 1, columns},
                 Shape{}, Shape{1, rows, columns}, m_full})
            m_pool.push_back(leaf(shape));
    }

    RandomGraph make()
    {
        const int steps = 4 + index(24);
        for (int i = 0; i < steps; ++i) m_pool.push_back(next());
        const Tensor y = m_pool.back() * ops::broadcastTo(picked(), m_full);
        m_graph.outputs.push_back(y);
        for (const Tensor& gradient : gradients({y}, m_graph.inputs))
            if (gradient) m_graph.outputs.push_back(gradient);
        return std::move(m_graph);
    }

private:
    int index(int bound)
    {
        return static_cast<int>(m_random.below(static_cast<std::uint64_t>(bound)));
    }

    Tensor leaf(const Shape& shape)
    {
        // Numbers that float32 holds exactly, so that both dtypes compute the same.
        Array values(shape, m_recipe.dtype);
        for (std::size_t i = 0; i < values.count(); ++i)
            values.set(i, static_cast<double>(static_cast<float>(m_random.uniform(-1.5, 1.5))));
        m_graph.values.push_back(values);
        m_graph.inputs.push_back(placeholder(shape, m_recipe.dtype));
        return m_graph.inputs.back();
    }

    // Rather a late one, so that chains become long.
    const Tensor& picked()
    {
        const int size = static_cast<int>(m_pool.size());
        const int back = index(2) == 0 ? index(std::min(size, 4)) : index(size);
        return m_pool[static_cast<std::size_t>(size - 1 - back)];
    }
    Tensor full() { return ops::broadcastTo(picked(), m_full); }

    Tensor next()
    {
        switch (index(6)) {
        case 0: return unary(picked());
        case 1: return reduced(full());
        case 2: return shaped(full());
        case 3: return normalized(full());
        default: break;
        }
        const Tensor a = picked();
        return binary(a, picked());
    }

    Tensor binary(const Tensor& a, const Tensor& b)
    {
        switch (index(7)) {
        case 0: return a + b;
        case 1: return a - b * 0.5;
        case 2: return ops::maximum(a, b);
        case 3: return ops::minimum(a, b + 0.25);
        case 4: return a / (ops::square(b) + 1);
        case 5: return ops::power(ops::absolute(a) + 0.5, ops::tanh(b));
        default: return ops::tanh(a * b);
        }
    }

    Tensor unary(const Tensor& x)
    {
        switch (index(12)) {
        case 0: return ops::sigmoid(x);
        case 1: return ops::relu(x);
        case 2: return ops::exp(ops::tanh(x));
        case 3: return -x;
        case 4: return ops::absolute(x);
        case 5: return ops::sin(x) + ops::cos(x);
        case 6: return ops::softplus(x);
        case 7: return ops::clip(x, -0.75, 1.25);
        case 8: return ops::sqrt(ops::square(x) + 0.5);
        case 9: return ops::log(ops::absolute(x) + 0.5);
        case 10: {
            const Tensor other = full();
            return ops::where(
                ops::less(x * 1.5, ops::stopGradient(other) + 0.125), full(), other * 0.5);
        }
        default: return ops::erf(x) * ops::rsqrt(ops::square(x) + 1);
        }
    }

    Tensor reduced(const Tensor& x)
    {
        const int axis = index(3);
        switch (index(5)) {
        case 0: return ops::mean(x, {std::vector<int>{axis}, true});
        case 1: return ops::max(x, {std::vector<int>{axis}, true});
        case 2: return ops::tanh(ops::sum(x, {std::vector<int>{axis}, true}));
        case 3: return ops::softmax(x, index(2) == 0 ? -1 : axis);
        default: return ops::variance(x, {std::vector<int>{0, axis}, true});
        }
    }

    Tensor normalized(const Tensor& x)
    {
        const int axis = index(3) == 0 ? 1 : 2;
        const Tensor gamma = axis == 2 && index(2) == 0 ? m_pool[1] : Tensor();
        const Tensor y = ops::batchNormalize(x, gamma, {}, axis, 0.25).y;
        switch (index(4)) {
        case 0: return ops::relu(y);
        case 1: return ops::relu(y + full());
        case 2: return ops::relu(full() + y) * 0.5;
        default: return ops::tanh(y);
        }
    }

    Tensor shaped(const Tensor& x)
    {
        const Dimension columns = m_full[2];
        switch (index(5)) {
        case 0: return ops::tanh(ops::matmul(x, m_square));
        case 1: return ops::relu(ops::matmul(x, m_square, {.b = true}) * 0.5);
        case 2: {
            const Tensor flat = ops::reshape(x, {m_full[0] * m_full[1], columns});
            return ops::reshape(ops::sigmoid(ops::matmul(flat, m_square) + m_pool[1]), m_full);
        }
        case 3: return ops::reverse(x, index(3));
        default:
            return ops::matmul(ops::softmax(ops::matmul(x, x, {.b = true}), -1), x); // attention
        }
    }

    Random m_random;
    GraphRecipe m_recipe;
    Shape m_full;
    Tensor m_square;
    Tensors m_pool;
    RandomGraph m_graph;
};

} // namespace

RandomGraph randomGraph(const GraphRecipe& recipe)
{
    return Maker(recipe).make();
}

} // namespace netwright::test
