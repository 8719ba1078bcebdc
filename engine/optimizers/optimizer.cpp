#include "engine/optimizers/optimizer.h"

#include "engine/base/parallel.h"
#include "engine/optimizers/passes.h"

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

// Floats of one unit of work; a thread gets no less.
constexpr std::size_t kGrain = 16384;

float asFloat(double value)
{
    return static_cast<float>(value);
}

Param learningRateParam()
{
    Param result = param("learning_rate", &Optimizer::learningRateSetting,
        "Size of the steps: a number, or a schedule that depends on the step.", atLeast(0))
                       .alias("lr");
    result.type = ParamType::real;
    result.kind = Schedule::kKind;
    result.isNullable = false;
    return result;
}

} // namespace

// Slots are as long as the trained part of the arena and addressed by the same offsets.
struct Optimizer::Slots {
    std::vector<TrainedVariable> variables; // trained ones, in the model's order
    std::vector<TrainedVariable> frozen;
    std::span<float> weights, gradients;
    std::vector<std::string> names;
    std::vector<Array> values; // one a name
    Array averages, sums; // with use_ema, gradient_accumulation_steps

    struct Stretch {
        std::size_t first = 0;
        std::size_t count = 0;
    };
    std::vector<Stretch> stretches; // neighbours merged
    std::vector<UpdateSpan> spans; // the stretches in pieces, for the threads
    std::vector<float*> addresses; // slots of the spans
    std::size_t total = 0;

    static float* of(Array& array) { return array.as<float>().data(); }
    float* slot(const std::string& name)
    {
        const auto found = std::find(names.begin(), names.end(), name);
        return of(values[static_cast<std::size_t>(found - names.begin())]);
    }
    // One call of `function(first, count)` for each piece, on several threads where it pays.
    template <class Function>
    void forStretches(int threads, Function&& function)
    {
        for (const Stretch& stretch : stretches)
            parallelFor(stretch.count, kGrain, threads, [&](std::size_t first, std::size_t last) {
                function(stretch.first + first, last - first);
            });
    }
};

std::vector<Param> Optimizer::inheritedParams()
{
    return {
        param("name", &Optimizer::name, "Name in files."),
        learningRateParam(),
        param("weight_decay", &Optimizer::weightDecay,
            "Share of each weight, times the learning rate, that is taken off in each step.",
            atLeast(0)),
        param("clipnorm", &Optimizer::clipnorm,
            "Largest length of the gradient of each single weight array.", atLeast(0)),
        param("global_clipnorm", &Optimizer::globalClipnorm,
            "Largest length of the gradient of all weights together.", atLeast(0)),
        param("clipvalue", &Optimizer::clipvalue,
            "Largest absolute value of each number of a gradient.", atLeast(0)),
        param("use_ema", &Optimizer::useEma,
            "Whether moving averages of the weights are kept, which replace them at the end."),
        param("ema_momentum", &Optimizer::emaMomentum, "Share of the old average in the new one.",
            between(0, 1)),
        param("ema_overwrite_frequency", &Optimizer::emaOverwriteFrequency,
            "Steps after which the averages replace the weights during training.", atLeast(1)),
        param("loss_scale_factor", &Optimizer::lossScaleFactor,
            "The loss is multiplied by it and the gradients divided, against underflow.", above(0)),
        param("gradient_accumulation_steps", &Optimizer::gradientAccumulationSteps,
            "Batches whose mean gradient makes one step.", atLeast(2)),
    };
}

void Optimizer::configured()
{
    const int clippings = (clipnorm ? 1 : 0) + (clipvalue ? 1 : 0) + (globalClipnorm ? 1 : 0);
    if (clippings > 1)
        throw ConfigError(
            NW_TEXT("%1: only one of clipnorm, clipvalue and global_clipnorm can be set."),
            schema().name);
    if (learningRateSetting.is_number()) {
        m_schedule = nullptr;
        m_learningRate = asFloat(learningRateSetting.get<double>());
        learningRateSetting = static_cast<double>(m_learningRate); // as Keras writes it
    } else {
        m_schedule = deserialize<Schedule>(learningRateSetting);
    }
}

float Optimizer::slotStart(const std::string&) const
{
    return 0;
}

std::vector<std::pair<int, std::string>> Optimizer::fileOrder(int variables) const
{
    std::vector<std::pair<int, std::string>> order;
    for (const std::string& slot : slotNames())
        for (int i = 0; i < variables; ++i) order.emplace_back(i, slot);
    return order;
}

void Optimizer::build(
    std::vector<TrainedVariable> variables, std::span<float> weights, std::span<float> gradients)
{
    auto slots = std::make_shared<Slots>();
    std::size_t length = 0;
    for (TrainedVariable& variable : variables) {
        const auto end = variable.offset + static_cast<std::size_t>(variable.shape.count());
        if (end > weights.size() || end > gradients.size())
            throw ConfigError(NW_TEXT("%1: the weight %2 ends outside the memory of the weights."),
                schema().name, variable.path);
        if (variable.isTrained) length = std::max(length, end);
        (variable.isTrained ? slots->variables : slots->frozen).push_back(std::move(variable));
    }
    slots->weights = weights.first(length);
    slots->gradients = gradients.first(length);
    slots->names = slotNames();
    const Shape shape{static_cast<Dimension>(length)};
    for (const std::string& slot : slots->names)
        slots->values.push_back(Array::filled(shape, slotStart(slot)));
    if (useEma) {
        slots->averages = Array(shape, DType::float32);
        std::copy(slots->weights.begin(), slots->weights.end(), Slots::of(slots->averages));
    }
    if (gradientAccumulationSteps) slots->sums = Array(shape, DType::float32);
    m_slots = std::move(slots);
    makeSpans();
    if (!m_waitingState.empty()) setState(std::exchange(m_waitingState, {}));
}

// Trained variables with nothing but padding between them become one stretch.
void Optimizer::makeSpans()
{
    Slots& slots = *m_slots;
    std::vector<Slots::Stretch> trained, frozen;
    const auto collect = [](const std::vector<TrainedVariable>& from, auto& to) {
        for (const TrainedVariable& variable : from)
            to.push_back({variable.offset, static_cast<std::size_t>(variable.shape.count())});
        std::sort(
            to.begin(), to.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    };
    collect(slots.variables, trained);
    collect(slots.frozen, frozen);
    const auto isFrozenBetween = [&](std::size_t first, std::size_t last) {
        return std::any_of(frozen.begin(), frozen.end(), [&](const Slots::Stretch& stretch) {
            return stretch.first < last && stretch.first + stretch.count > first;
        });
    };
    for (const Slots::Stretch& next : trained) {
        if (next.count == 0) continue;
        if (!slots.stretches.empty()) {
            Slots::Stretch& before = slots.stretches.back();
            const std::size_t end = before.first + before.count;
            if (next.first - end < 16 && !isFrozenBetween(end, next.first)) {
                before.count = next.first + next.count - before.first;
                continue;
            }
        }
        slots.stretches.push_back(next);
    }
    std::vector<Slots::Stretch> pieces;
    for (const Slots::Stretch& stretch : slots.stretches) {
        slots.total += stretch.count;
        for (std::size_t done = 0; done < stretch.count; done += kGrain)
            pieces.push_back({stretch.first + done, std::min(kGrain, stretch.count - done)});
    }
    const std::size_t width = slots.names.size();
    slots.addresses.reserve(pieces.size() * width);
    for (const Slots::Stretch& piece : pieces) {
        for (Array& slot : slots.values) slots.addresses.push_back(Slots::of(slot) + piece.first);
        const std::size_t end = slots.addresses.size();
        slots.spans.push_back({slots.weights.subspan(piece.first, piece.count),
            slots.gradients.subspan(piece.first, piece.count),
            std::span<float* const>(slots.addresses.data() + end - width, width)});
    }
}

// Source: keras BaseOptimizer._clip_gradients, clip_by_global_norm.
void Optimizer::clipGradients()
{
    Slots& slots = *m_slots;
    const Passes& pass = passes();
    float* const gradients = slots.gradients.data();
    if (clipnorm && *clipnorm > 0) {
        const float limit = asFloat(*clipnorm);
        for (const TrainedVariable& variable : slots.variables) {
            const auto count = static_cast<std::size_t>(variable.shape.count());
            float* const gradient = gradients + variable.offset;
            const float norm = asFloat(std::sqrt(pass.sumOfSquares(gradient, count)));
            if (!(norm <= limit)) pass.scale(gradient, count, limit / norm);
        }
    } else if (globalClipnorm && *globalClipnorm > 0) {
        const float limit = asFloat(*globalClipnorm);
        double sum = 0;
        for (const TrainedVariable& variable : slots.variables)
            sum += pass.sumOfSquares(
                gradients + variable.offset, static_cast<std::size_t>(variable.shape.count()));
        const float norm = asFloat(std::sqrt(sum));
        // A norm that is not finite makes all gradients NaN, as in Keras.
        const float factor = std::isfinite(norm) ? limit / norm : std::nanf("");
        if (!(norm <= limit))
            slots.forStretches(m_threads, [&](std::size_t first, std::size_t count) {
                pass.scale(gradients + first, count, factor);
            });
    } else if (clipvalue && *clipvalue > 0) {
        const float limit = asFloat(*clipvalue);
        slots.forStretches(m_threads, [&](std::size_t first, std::size_t count) {
            pass.clip(gradients + first, count, limit);
        });
    }
}

// The order is that of Keras's BaseOptimizer.apply: unscale, accumulate, clip, decay, update,
// moving averages, count.
void Optimizer::apply()
{
    Slots& slots = *m_slots;
    const Passes& pass = passes();
    float* const weights = slots.weights.data();
    float* const gradients = slots.gradients.data();
    if (lossScaleFactor)
        slots.forStretches(m_threads, [&](std::size_t first, std::size_t count) {
            pass.scale(gradients + first, count, asFloat(1 / *lossScaleFactor));
        });
    const std::int64_t every = gradientAccumulationSteps.value_or(1);
    const bool isUpdate = (m_iterations + 1) % every == 0;
    const std::int64_t counted = m_iterations / every; // Keras's optimizer.iterations
    if (gradientAccumulationSteps) {
        float* const sums = Slots::of(slots.sums);
        slots.forStretches(m_threads, [&](std::size_t first, std::size_t count) {
            if (isUpdate)
                pass.takeMean(gradients + first, sums + first, count, asFloat(double(every)));
            else
                pass.add(sums + first, gradients + first, count);
        });
    }
    if (isUpdate) {
        const StepInfo step{counted + 1, asFloat(learningRate())};
        if (clipnorm || globalClipnorm || clipvalue) clipGradients();
        if (weightDecay && *weightDecay > 0)
            slots.forStretches(m_threads, [&](std::size_t first, std::size_t count) {
                pass.decay(weights + first, count, asFloat(*weightDecay), step.learningRate);
            });
        prepare(step);
        parallelFor(slots.spans.size(), 1, slots.total < 4 * kGrain ? 1 : m_threads,
            [&](std::size_t first, std::size_t last) {
                for (std::size_t i = first; i < last; ++i) update(slots.spans[i], step);
            });
    }
    if (useEma) {
        float* const averages = Slots::of(slots.averages);
        const float momentum = counted == 0 ? 0 : asFloat(emaMomentum);
        const bool overwrites
            = emaOverwriteFrequency && (counted + 1) % *emaOverwriteFrequency == 0;
        slots.forStretches(m_threads, [&](std::size_t first, std::size_t count) {
            pass.follow(averages + first, weights + first, count, momentum);
            if (overwrites) std::copy_n(averages + first, count, weights + first);
        });
    }
    ++m_iterations;
}

void Optimizer::finalizeWeights()
{
    if (!useEma || !m_slots) return;
    for (const Slots::Stretch& stretch : m_slots->stretches)
        std::copy_n(Slots::of(m_slots->averages) + stretch.first, stretch.count,
            m_slots->weights.data() + stretch.first);
}

double Optimizer::learningRate() const
{
    return m_schedule ? asFloat(m_schedule->at(m_iterations)) : m_learningRate;
}

void Optimizer::setLearningRate(double rate)
{
    if (m_schedule)
        throw ConfigError(
            NW_TEXT("%1: the learning rate follows a schedule and cannot be set to %2."),
            schema().name, rate);
    if (!(rate >= 0))
        throw ConfigError(
            NW_TEXT("%1: learning_rate must be at least 0, received %2."), schema().name, rate);
    m_learningRate = asFloat(rate);
    learningRateSetting = static_cast<double>(m_learningRate);
}

// A copy of one variable's part of a slot or average.
Array Optimizer::stretch(const float* memory, const TrainedVariable& variable) const
{
    Array copy(variable.shape, DType::float32);
    std::copy_n(memory + variable.offset, copy.count(), copy.as<float>().data());
    return copy;
}

std::vector<Optimizer::State> Optimizer::state() const
{
    std::vector<State> result;
    result.push_back({"iteration", Array::scalar(double(m_iterations), DType::int32)});
    if (!m_schedule) result.push_back({"learning_rate", Array::scalar(m_learningRate)});
    if (!m_slots) return result;
    Slots& slots = *m_slots;
    const auto push
        = [&](const TrainedVariable& variable, const std::string& slot, const float* memory) {
              std::string label = variable.path;
              std::replace(label.begin(), label.end(), '/', '_');
              result.push_back({label + "_" + slot, stretch(memory, variable)});
          };
    if (useEma)
        for (const TrainedVariable& variable : slots.variables)
            push(variable, "average", Slots::of(slots.averages));
    if (gradientAccumulationSteps)
        for (const TrainedVariable& variable : slots.variables)
            push(variable, "gradient_accumulator", Slots::of(slots.sums));
    for (const auto& [index, slot] : fileOrder(static_cast<int>(slots.variables.size())))
        push(slots.variables[static_cast<std::size_t>(index)], slot, slots.slot(slot));
    return result;
}

void Optimizer::setState(const std::vector<Array>& values)
{
    if (!m_slots) {
        m_waitingState = values;
        return;
    }
    Slots& slots = *m_slots;
    struct Place {
        float* memory;
        const TrainedVariable* variable;
    };
    std::vector<Place> places;
    if (useEma)
        for (const TrainedVariable& variable : slots.variables)
            places.push_back({Slots::of(slots.averages), &variable});
    if (gradientAccumulationSteps)
        for (const TrainedVariable& variable : slots.variables)
            places.push_back({Slots::of(slots.sums), &variable});
    for (const auto& [index, slot] : fileOrder(static_cast<int>(slots.variables.size())))
        places.push_back({slots.slot(slot), &slots.variables[static_cast<std::size_t>(index)]});

    const std::size_t scalars = m_schedule ? 1 : 2;
    if (values.size() != scalars + places.size())
        throw FormatError(NW_TEXT("%1: expected %2 arrays of optimizer state, received %3."),
            schema().name, scalars + places.size(), values.size());
    for (std::size_t i = 0; i < scalars; ++i)
        if (values[i].count() != 1)
            throw FormatError(
                NW_TEXT("%1: iteration and learning_rate must be single numbers."), schema().name);
    for (std::size_t i = 0; i < places.size(); ++i)
        if (values[scalars + i].shape() != places[i].variable->shape)
            throw FormatError(NW_TEXT("%1: the state of %2 must have the shape %3, received %4."),
                schema().name, places[i].variable->path, toText(places[i].variable->shape),
                toText(values[scalars + i].shape()));

    m_iterations = static_cast<std::int64_t>(values[0].at(0));
    if (!m_schedule) setLearningRate(values[1].at(0));
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Array value = values[scalars + i].cast(DType::float32);
        std::copy_n(
            value.as<float>().data(), value.count(), places[i].memory + places[i].variable->offset);
    }
}

} // namespace netwright
