#include "engine/layers/owned_layer.h"
#include "engine/layers/rnn/rnn_cell.h"

#include <map>

namespace netwright {
namespace {

// Source: Keras StackedRNNCells. The states are those of the first cell, then of the second, …
class StackedRNNCells final : public RnnCell {
public:
    std::vector<OwnedLayer> cells;

    void configured() override
    {
        if (cells.empty())
            throw ConfigError(NW_TEXT("StackedRNNCells: at least one cell is needed, received "
                                      "none."));
        std::map<std::string, int> taken;
        m_cells.clear();
        for (const OwnedLayer& given : cells) {
            auto* const cell = dynamic_cast<RnnCell*>(given.get());
            if (cell == nullptr)
                throw ConfigError(NW_TEXT("%1: every cell must be one of an RNN, such as LSTMCell, "
                                          "received %2."),
                    schema().name, given ? given->schema().name : "null");
            const std::string name = snakeCase(cell->schema().name);
            const int number = taken[name]++;
            if (cell->name.empty())
                cell->name = number == 0 ? name : name + "_" + std::to_string(number);
            m_cells.push_back(cell);
        }
    }

    void build(const Shape& step) override
    {
        TensorInfo info{step, computeDType()};
        for (RnnCell* cell : m_cells) {
            cell->buildForSteps(info);
            info.shape = cell->outputShape(info.shape);
        }
    }

    int stepRank() const override { return m_cells.front()->stepRank(); }

    std::vector<Shape> stateShapes(const Shape& step) const override
    {
        std::vector<Shape> result;
        Shape shape = step;
        for (const RnnCell* cell : m_cells) {
            const std::vector<Shape> states = cell->stateShapes(shape);
            result.insert(result.end(), states.begin(), states.end());
            shape = cell->outputShape(shape);
        }
        return result;
    }

    Shape outputShape(const Shape& step) const override
    {
        Shape shape = step;
        for (const RnnCell* cell : m_cells) shape = cell->outputShape(shape);
        return shape;
    }

    Draws draw(const Shape& step, CallContext& context) const override
    {
        Draws draws;
        Shape shape = step;
        for (const RnnCell* cell : m_cells) {
            context.enter(cell->name);
            draws.inner.push_back(cell->draw(shape, context));
            context.leave();
            shape = cell->outputShape(shape);
        }
        return draws;
    }

    Tensor project(const Tensor& x, const Draws& draws) const override
    {
        return m_cells.front()->project(x, draws.inner.front());
    }

    Stepped step(const Tensor& projected, const Tensors& states, const Draws& draws) const override
    {
        Stepped result{projected, {}};
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            const RnnCell& cell = *m_cells[i];
            const Draws& own = draws.inner[i];
            const Tensor x = i == 0 ? projected : cell.projectStep(result.output, own);
            const Stepped stepped = cell.step(x, statesOf(i, states, result.states.size()), own);
            result.output = stepped.output;
            append(result.states, stepped.states);
        }
        return result;
    }

    // Masked steps leave every state as it is, so that what the lower cells give there is of no
    // effect: one cell after the other does its whole sequence.
    std::optional<Sequence> sequence(const Tensor& projected, const Tensors& states,
        const Tensor& mask, const Draws& draws) const override
    {
        Sequence result{projected, {}};
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            const RnnCell& cell = *m_cells[i];
            const Draws& own = draws.inner[i];
            const Tensor x = i == 0 ? projected : cell.project(result.outputs, own);
            const auto part
                = cell.sequence(x, statesOf(i, states, result.states.size()), mask, own);
            if (!part) return std::nullopt;
            result.outputs = part->outputs;
            append(result.states, part->states);
        }
        return result;
    }

    // As groups of a weights file are named: counted for each class from the second on.
    std::vector<std::pair<std::string, Layer*>> sublayers() const override
    {
        std::map<std::string, int> counts;
        std::vector<std::pair<std::string, Layer*>> result;
        for (RnnCell* cell : m_cells) {
            std::string attribute = "cells/" + snakeCase(cell->schema().name);
            const int number = counts[attribute]++;
            if (number > 0) attribute += "_" + std::to_string(number);
            result.emplace_back(attribute, cell);
        }
        return result;
    }

    double flops(const std::vector<Shape>& inputs, const std::vector<Shape>&) const override
    {
        double total = 0;
        Shape shape = inputs.front();
        for (const RnnCell* cell : m_cells) {
            const Shape output = cell->outputShape(shape);
            total += cell->flops({shape}, {output});
            shape = output;
        }
        return total;
    }

private:
    Tensors statesOf(std::size_t cell, const Tensors& states, std::size_t first) const
    {
        const std::size_t count = m_cells[cell]->stateShapes({1, 1}).size();
        const auto start = states.begin() + static_cast<std::ptrdiff_t>(first);
        return Tensors(start, start + static_cast<std::ptrdiff_t>(count));
    }

    static void append(Tensors& all, const Tensors& more)
    {
        all.insert(all.end(), more.begin(), more.end());
    }

    std::vector<RnnCell*> m_cells; // those of `cells`
};

const bool published = publish<Layer, StackedRNNCells>({
    .name = "StackedRNNCells",
    .category = "rnn",
    .summary = "Several cells that work at each step one after the other, as the cell of an RNN.",
    .params = {param("cells", &StackedRNNCells::cells,
        "The cells; each takes what the one before it puts out.", required())},
    .legacyKeys = {"reverse_state_order"},
});

} // namespace
} // namespace netwright
