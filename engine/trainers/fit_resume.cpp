#include "engine/trainers/fit_handle.h"

#include <limits>

namespace netwright {
namespace {

constexpr const char* kGood = "good weights";

[[noreturn]] void refuse()
{
    throw FormatError(
        NW_TEXT("The checkpoint is of another training: its weights, losses or metrics differ."));
}

const std::vector<Array>& group(const Checkpoint& checkpoint, const std::string& name)
{
    static const std::vector<Array> none;
    const auto found = checkpoint.arrays.find(name);
    return found == checkpoint.arrays.end() ? none : found->second;
}

int numberOf(const Value& head, const char* key)
{
    constexpr std::int64_t kMost = std::numeric_limits<int>::max();
    if (!head.is_object() || !head.contains(key) || !head[key].is_number_integer()) refuse();
    const auto number = head[key].get<std::int64_t>();
    if (number < 0 || number > kMost) refuse();
    return static_cast<int>(number);
}

History historyOf(const Value& head)
{
    const Value epochs = head.value("history_epochs", Value::array());
    std::vector<int> numbers;
    for (const Value& epoch : epochs) {
        if (!epoch.is_number_integer()) refuse();
        numbers.push_back(epoch.get<int>());
    }
    return History::fromValue(head.value("history", Value::object()), std::move(numbers));
}

std::string keptGroup(std::size_t callback)
{
    return "kept " + std::to_string(callback);
}

void checkFits(const std::vector<Array>& saved, const std::vector<Array*>& places)
{
    if (saved.size() != places.size()) refuse();
    for (std::size_t i = 0; i < saved.size(); ++i)
        if (saved[i].shape() != places[i]->shape() || saved[i].dtype() != places[i]->dtype())
            refuse();
}

void assignAll(const std::vector<Array>& saved, const std::vector<Array*>& places)
{
    for (std::size_t i = 0; i < saved.size(); ++i) places[i]->assign(saved[i]);
}

std::vector<Array> copies(const std::vector<Array>& arrays)
{
    std::vector<Array> result;
    for (const Array& array : arrays) result.push_back(array.clone());
    return result;
}

} // namespace

// The one that the request names, or that of a callback; what is none is reported, and training
// begins anew.
void FitRun::findCheckpoint()
{
    std::filesystem::path file = m_request.resumed;
    for (const auto& callback : m_request.callbacks)
        if (file.empty() && m_request.takesBackups) {
            const std::filesystem::path candidate = callback->backup(m_request.folder);
            std::error_code error;
            if (!candidate.empty() && std::filesystem::exists(candidate, error)) file = candidate;
        }
    if (file.empty()) return;
    if (!m_request.resumed.empty()) {
        m_resumed = readCheckpoint(file);
        return;
    }
    try {
        m_resumed = readCheckpoint(file);
    } catch (const Error& error) {
        m_request.events.send(TrainingWarning{error.text()});
    }
}

std::vector<Weight> FitRun::metricStates() const
{
    std::vector<Weight> result;
    for (const CompiledOutput& output : m_trainer.outputs().outputs())
        for (const auto* list : {&output.metrics, &output.weightedMetrics})
            for (const NamedMetric& named : *list)
                for (const Weight& state : named.metric->states()) result.push_back(state);
    return result;
}

Checkpoint FitRun::snapshot(int epoch) const
{
    Checkpoint checkpoint;
    std::vector<Array> optimizer, metrics;
    for (Optimizer::State& state : m_trainer.optimizer().state())
        optimizer.push_back(state.value.isShared() ? state.value.clone() : state.value);
    for (const Weight& state : metricStates()) metrics.push_back(state.variable().value);
    copyWeights(checkpoint.arrays["weights"]);
    checkpoint.arrays["optimizer"] = std::move(optimizer);
    checkpoint.arrays["metrics"] = copies(metrics);
    for (const auto& variable : m_programs.carried())
        checkpoint.arrays["carried"].push_back(variable->value.clone());
    checkpoint.arrays["losses"] = {m_means.state()};
    Value callbacks = Value::array();
    for (std::size_t i = 0; i < m_handles.size(); ++i) {
        callbacks.push_back(m_request.callbacks[i]->state());
        checkpoint.arrays[keptGroup(i)] = copies(m_handles[i]->kept);
    }
    checkpoint.arrays[kGood] = copies(m_goodWeights);
    Value reason;
    if (m_isStopRequested)
        reason = {{"source", m_stopReason.source}, {"arguments", m_stopReason.arguments}};
    checkpoint.head = {{"epoch", epoch}, {"batch", m_batch}, {"pass", m_pass},
        {"taken", m_order.taken()}, {"seed", m_request.settings.seed.value_or(0)},
        {"stopped", std::move(reason)}, {"history", m_request.history.value()},
        {"history_epochs", m_request.history.epochs()}, {"callbacks", std::move(callbacks)}};
    return checkpoint;
}

void FitRun::resume(const Checkpoint& checkpoint)
{
    const Value& head = checkpoint.head;
    const int epoch = numberOf(head, "epoch"), batch = numberOf(head, "batch");
    const int pass = numberOf(head, "pass"), taken = numberOf(head, "taken");
    const Value callbacks = head.value("callbacks", Value::array());
    if (!callbacks.is_array() || callbacks.size() != m_handles.size()) refuse();
    History history = historyOf(head);
    restoreArrays(checkpoint);
    m_request.history = std::move(history);
    // A seed that was drawn is drawn anew by a program that finds a callback's backup.
    if (head.contains("seed") && head["seed"].is_number_unsigned()) {
        m_request.settings.seed = head["seed"].get<std::uint64_t>();
        m_order = RowOrder(orderOptions());
    }
    takeStop(head.value("stopped", Value()));
    m_epoch = epoch;
    m_batch = batch;
    m_pass = pass;
    m_order.begin(pass);
    m_order.skipTo(taken);
    for (std::size_t i = 0; i < m_handles.size(); ++i)
        guard(i, [&] {
            Callback& callback = *m_request.callbacks[i];
            if (callbacks[i].is_object())
                return callback.onTrainResume(*m_handles[i], callbacks[i]);
            callback.onTrainBegin(*m_handles[i]);
        });
    if (!m_isStopRequested)
        m_request.events.send(TrainingMessage{
            {NW_TEXT("Training goes on at batch %1 of epoch %2."), m_batch + 1, m_epoch + 1}});
}

// A training that a callback ended stays ended.
void FitRun::takeStop(const Value& reason)
{
    if (!reason.is_object()) return;
    m_isStopRequested = true;
    m_stopReason.source = reason.value("source", std::string());
    m_stopReason.arguments = reason.value("arguments", std::vector<std::string>());
}

// Checks everything before anything is changed.
void FitRun::restoreArrays(const Checkpoint& checkpoint)
{
    // The metrics have their states when the first step is made.
    const Dimension rows
        = std::min<Dimension>(m_request.settings.batchSize, m_request.train->size());
    m_programs.step(m_feeder.request(CallContext::Mode::training, rows));
    const std::vector<Array*> weights = keptWeights();
    std::vector<Array*> metrics, carried;
    for (const auto& variable : m_programs.carried()) carried.push_back(&variable->value);
    for (const Weight& state : metricStates()) metrics.push_back(&state.variable().value);
    const std::vector<Array>& savedMetrics = group(checkpoint, "metrics");
    const std::vector<Array>& losses = group(checkpoint, "losses");
    checkFits(group(checkpoint, "weights"), weights);
    if (!savedMetrics.empty()) checkFits(savedMetrics, metrics);
    checkFits(group(checkpoint, "carried"), carried);
    if (losses.size() != 1) refuse();
    const auto checkKept = [&](const std::string& name) {
        const std::vector<Array>& kept = group(checkpoint, name);
        if (!kept.empty()) checkFits(kept, weights);
    };
    for (std::size_t i = 0; i < m_handles.size(); ++i) checkKept(keptGroup(i));
    checkKept(kGood);
    m_means.setState(losses[0]);
    m_trainer.optimizer().setState(group(checkpoint, "optimizer"));
    assignAll(group(checkpoint, "weights"), weights);
    assignAll(savedMetrics, metrics);
    assignAll(group(checkpoint, "carried"), carried);
    for (std::size_t i = 0; i < m_handles.size(); ++i)
        m_handles[i]->kept = group(checkpoint, keptGroup(i));
    m_goodWeights = group(checkpoint, kGood);
    m_programs.weightsChanged();
}

void FitRun::saveIfDue(int epoch)
{
    if (!m_saver || !m_saver->isDue()) return;
    tellSaverFault();
    m_saver->save(snapshot(epoch));
}

void FitRun::saveNow(int epoch)
{
    m_saver->save(snapshot(epoch));
    tellSaverFault();
}

void FitRun::tellSaverFault()
{
    m_saver->finish();
    const std::optional<Text> fault = m_saver->takeFault();
    if (!fault || std::exchange(m_hasSaverFailed, true)) return;
    m_request.events.send(TrainingWarning{*fault});
}

void FitRun::writeBackups(int epoch)
{
    for (const std::filesystem::path& file : std::exchange(m_backups, {})) {
        try {
            writeCheckpoint(file, snapshot(epoch));
        } catch (const std::exception& error) {
            if (!std::exchange(m_hasSaverFailed, true))
                m_request.events.send(
                    TrainingWarning{{NW_TEXT("A backup failed: %1"), error.what()}});
        }
    }
}

} // namespace netwright
