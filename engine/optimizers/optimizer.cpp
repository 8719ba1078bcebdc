#include "engine/optimizers/optimizer.h"

#include "engine/optimizers/optimizer_slots.h"
#include "engine/optimizers/passes.h"

#include <algorithm>
#include <cmath>
#include <regex>

namespace netwright {
namespace {

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
        learningRateSetting = serialize(*m_schedule);
    }
    if (!lossScaleFactor) return;
    m_lossScale = makeVariable("loss_scale_factor", {}, DType::float32, false);
    allocate(*m_lossScale);
    m_lossScale->value.set(0, *lossScaleFactor);
}

float Optimizer::slotStart(const std::string&) const
{
    return 0;
}

const std::vector<TrainedVariable>& Optimizer::trainable() const
{
    return m_slots->variables;
}

// Source: keras BaseOptimizer.exclude_from_weight_decay, _use_weight_decay.
void Optimizer::excludeFromWeightDecay(
    const std::vector<std::string>& paths, const std::vector<std::string>& names)
{
    if (isBuilt())
        throw ConfigError(NW_TEXT("%1: weights can be excluded from the decay only before the "
                                  "optimizer is built."),
            schema().name);
    for (const std::string& name : names) {
        try {
            const std::regex pattern(name);
        } catch (const std::regex_error&) {
            throw ConfigError(
                NW_TEXT("%1: \"%2\" is not a regular expression for names."), schema().name, name);
        }
    }
    m_undecayedPaths = paths;
    m_undecayedNames = names;
}

bool Optimizer::decays(const TrainedVariable& variable) const
{
    const auto& paths = m_undecayedPaths;
    if (std::find(paths.begin(), paths.end(), variable.path) != paths.end()) return false;
    const std::string name = variable.path.substr(variable.path.rfind('/') + 1);
    return std::none_of(
        m_undecayedNames.begin(), m_undecayedNames.end(), [&name](const std::string& pattern) {
            return std::regex_search(name, std::regex(pattern));
        });
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
    makeStretches();
    makeSpans();
    slotsMade();
    if (!m_waitingState.empty()) setState(std::exchange(m_waitingState, {}));
}

// Trained variables with nothing but padding between them become one stretch.
void Optimizer::makeStretches()
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
    for (const Slots::Stretch& stretch : slots.stretches) slots.total += stretch.count;
    const bool allDecay = m_undecayedPaths.empty() && m_undecayedNames.empty();
    if (allDecay) slots.decaying = slots.stretches;
    for (const TrainedVariable& variable : slots.variables)
        if (!allDecay && decays(variable))
            slots.decaying.push_back(
                {variable.offset, static_cast<std::size_t>(variable.shape.count())});
}

// Pieces of the stretches, or whole variables.
void Optimizer::makeSpans()
{
    Slots& slots = *m_slots;
    std::vector<Slots::Stretch> pieces;
    if (isElementWise()) {
        for (const Slots::Stretch& stretch : slots.stretches)
            for (std::size_t done = 0; done < stretch.count; done += kOptimizerGrain)
                pieces.push_back(
                    {stretch.first + done, std::min(kOptimizerGrain, stretch.count - done)});
    } else {
        for (const TrainedVariable& variable : slots.variables)
            pieces.push_back({variable.offset, static_cast<std::size_t>(variable.shape.count())});
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
        if (weightDecay && *weightDecay > 0) decayWeights(step.learningRate);
        prepare(step);
        updateAll(step);
    }
    if (useEma) followWeights(counted);
    ++m_iterations;
}

void Optimizer::decayWeights(float rate)
{
    float* const weights = m_slots->weights.data();
    Slots::forEach(m_slots->decaying, m_threads, [&](std::size_t first, std::size_t count) {
        passes().decay(weights + first, count, asFloat(*weightDecay), rate);
    });
}

void Optimizer::updateAll(const StepInfo& step)
{
    const std::vector<UpdateSpan>& spans = m_slots->spans;
    if (!isElementWise()) {
        for (std::size_t i = 0; i < spans.size(); ++i)
            if (!spans[i].values.empty()) updateVariable(static_cast<int>(i), spans[i], step);
        return;
    }
    parallelFor(spans.size(), 1, m_slots->total < 4 * kOptimizerGrain ? 1 : m_threads,
        [&](std::size_t first, std::size_t last) {
            for (std::size_t i = first; i < last; ++i) update(spans[i], step);
        });
}

// Source: keras BaseOptimizer._update_model_variables_moving_average; an average begins with the
// weights after the first step.
void Optimizer::followWeights(std::int64_t counted)
{
    float* const weights = m_slots->weights.data();
    float* const averages = Slots::of(m_slots->averages);
    const float momentum = counted == 0 ? 0 : asFloat(emaMomentum);
    const bool overwrites = emaOverwriteFrequency && (counted + 1) % *emaOverwriteFrequency == 0;
    m_slots->forStretches(m_threads, [&](std::size_t first, std::size_t count) {
        passes().follow(averages + first, weights + first, count, momentum);
        if (overwrites) std::copy_n(averages + first, count, weights + first);
    });
}

void Optimizer::swapAverages()
{
    if (!useEma)
        throw ConfigError(
            NW_TEXT("%1: there are no averages of the weights; use_ema must be true."),
            schema().name);
    if (!m_slots) return;
    for (const Slots::Stretch& stretch : m_slots->stretches) {
        float* const averages = Slots::of(m_slots->averages) + stretch.first;
        std::swap_ranges(
            averages, averages + stretch.count, m_slots->weights.data() + stretch.first);
    }
}

void Optimizer::setAveragesToWeights()
{
    if (!useEma || !m_slots) return;
    for (const Slots::Stretch& stretch : m_slots->stretches)
        std::copy_n(m_slots->weights.data() + stretch.first, stretch.count,
            Slots::of(m_slots->averages) + stretch.first);
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
    return m_schedule ? m_schedule->at(m_iterations) : m_learningRate;
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

} // namespace netwright
