#include "engine/optimizers/optimizer_slots.h"

namespace netwright {

std::vector<std::pair<int, std::string>> Optimizer::fileOrder(int variables) const
{
    std::vector<std::pair<int, std::string>> order;
    for (const std::string& slot : slotNames())
        for (int i = 0; i < variables; ++i) order.emplace_back(i, slot);
    return order;
}

Array& Optimizer::ownSlot(int, const std::string& slot)
{
    throw ConfigError(NW_TEXT("%1: there is no slot named %2."), schema().name, slot);
}

// One array of the state: a variable's part of a slot, or an array of the optimizer's own.
struct Optimizer::Place {
    int variable = -1;
    std::string slot;
    float* memory = nullptr; // null: own
    Array* own = nullptr;
};

std::vector<Optimizer::Place> Optimizer::places() const
{
    Slots& slots = *m_slots;
    const int count = static_cast<int>(slots.variables.size());
    std::vector<Place> result;
    const auto add = [&](int variable, const std::string& slot, Array& values) {
        float* const start = Slots::of(values);
        const std::size_t offset = slots.variables[static_cast<std::size_t>(variable)].offset;
        result.push_back({.variable = variable, .slot = slot, .memory = start + offset});
    };
    for (int i = 0; useEma && i < count; ++i) add(i, "average", slots.averages);
    for (int i = 0; gradientAccumulationSteps && i < count; ++i)
        add(i, "gradient_accumulator", slots.sums);
    for (const auto& [variable, slot] : fileOrder(count)) {
        const auto found = std::find(slots.names.begin(), slots.names.end(), slot);
        if (found != slots.names.end()) {
            add(variable, slot,
                slots.values[static_cast<std::size_t>(found - slots.names.begin())]);
            continue;
        }
        // Places are written to by setState() only.
        Array& own = const_cast<Optimizer*>(this)->ownSlot(variable, slot);
        result.push_back({.variable = variable, .slot = slot, .own = &own});
    }
    return result;
}

std::vector<Optimizer::State> Optimizer::state() const
{
    std::vector<State> result;
    result.push_back({"iteration", Array::scalar(double(m_iterations), DType::int32)});
    if (!m_schedule) result.push_back({"learning_rate", Array::scalar(m_learningRate)});
    if (!m_slots) return result;
    for (const Place& place : places()) {
        if (place.variable < 0) {
            result.push_back({place.slot, place.own->clone()});
            continue;
        }
        const auto& variable = m_slots->variables[static_cast<std::size_t>(place.variable)];
        std::string label = variable.path;
        std::replace(label.begin(), label.end(), '/', '_');
        label += "_" + place.slot;
        if (place.own != nullptr) {
            result.push_back({label, place.own->clone()});
            continue;
        }
        Array copy(variable.shape, DType::float32);
        std::copy_n(place.memory, copy.count(), copy.as<float>().data());
        result.push_back({label, copy});
    }
    return result;
}

// Throws FormatError.
void Optimizer::checkState(const std::vector<Array>& values, const std::vector<Place>& places) const
{
    const std::size_t scalars = m_schedule ? 1 : 2;
    if (values.size() != scalars + places.size())
        throw FormatError(NW_TEXT("%1: expected %2 arrays of optimizer state, received %3."),
            schema().name, scalars + places.size(), values.size());
    for (std::size_t i = 0; i < scalars; ++i)
        if (values[i].count() != 1)
            throw FormatError(
                NW_TEXT("%1: iteration and learning_rate must be single numbers."), schema().name);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Place& place = places[i];
        const TrainedVariable* const variable = place.variable < 0
            ? nullptr
            : &m_slots->variables[static_cast<std::size_t>(place.variable)];
        const Shape& shape = place.own != nullptr ? place.own->shape() : variable->shape;
        if (values[scalars + i].shape() != shape)
            throw FormatError(NW_TEXT("%1: the state of %2 must have the shape %3, received %4."),
                schema().name, variable != nullptr ? variable->path : place.slot, toText(shape),
                toText(values[scalars + i].shape()));
    }
}

void Optimizer::setState(const std::vector<Array>& values)
{
    if (!m_slots) {
        m_waitingState = values;
        return;
    }
    const std::vector<Place> all = places();
    checkState(values, all);
    m_iterations = static_cast<std::int64_t>(values[0].at(0));
    if (!m_schedule) setLearningRate(values[1].at(0));
    const std::size_t scalars = m_schedule ? 1 : 2;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Array& given = values[scalars + i];
        if (all[i].own != nullptr) {
            all[i].own->assign(given.cast(all[i].own->dtype()));
            continue;
        }
        const Array value = given.cast(DType::float32);
        std::copy_n(value.as<float>().data(), value.count(), all[i].memory);
    }
}

} // namespace netwright
