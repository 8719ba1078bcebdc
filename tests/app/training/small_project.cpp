#include "tests/app/training/small_project.h"

#include "engine/models/model.h"

#include <QtTest>

#include <limits>

namespace netwright::test {
namespace {

Value node(int id, const char* className, const Value& config)
{
    return {{"id", id}, {"class_name", className}, {"config", config}, {"layer", id},
        {"at", {0, 100 * id}}};
}

Value wire(int from, int to)
{
    return {{"from", {from, 0}}, {"to", {to, 0}}};
}

Value spiral(int samples, int seed)
{
    return {{"dataset", "spiral"}, {"samples", samples}, {"seed", seed}};
}

} // namespace

Value smallProject(int epochs, int units)
{
    const Value shape = Value::array({nullptr, 2});
    const Value nodes
        = Value::array({node(1, "InputLayer", {{"batch_shape", shape}, {"name", "point"}}),
            node(2, "Dense", {{"name", "hidden"}, {"units", units}, {"activation", "relu"}}),
            node(3, "Dense", {{"name", "arm"}, {"units", 1}, {"activation", "sigmoid"}})});
    const Value wires = Value::array({wire(1, 2), wire(2, 3)});
    return {{"netwright", 1},
        {"model",
            {{"blueprint",
                {{"name", "small"}, {"kind", "sequential"}, {"nodes", nodes}, {"wires", wires}}}}},
        {"compile",
            {{"optimizer", {{"class_name", "Adam"}, {"config", {{"learning_rate", 0.01}}}}},
                {"loss", "binary_crossentropy"}, {"metrics", {"accuracy"}}}},
        {"data", {{"train", spiral(200, 1)}, {"validation", spiral(50, 2)}}},
        {"fit", {{"epochs", epochs}, {"batch_size", 32}, {"seed", 1}}},
        {"callbacks", Value::array()}};
}

TrainingSession::Request requestOf(const Value& project, const QString& outputFolder)
{
    return {.project = project,
        .folder = outputFolder,
        .outputFolder = outputFolder,
        .threads = 1,
        .backend = defaultBackend()};
}

double SessionLog::Epoch::find(const QString& name) const
{
    for (const auto& [own, value] : figures)
        if (own == name) return value;
    return std::numeric_limits<double>::quiet_NaN();
}

SessionLog::SessionLog(TrainingSession& session)
{
    using Session = TrainingSession;
    const auto english = [](const Text& text) { return QString::fromStdString(text.english()); };
    const auto note = [this, english](QStringList& list) {
        return [&list, english](const Text& text) { list << english(text); };
    };
    connect(&session, &Session::stateChanged, this, [&] { states << session.state(); });
    connect(&session, &Session::started, this, [this](bool isContinued) { starts << isContinued; });
    connect(&session, &Session::batchesFinished, this,
        [this](const std::vector<BatchLoss>& told, int step) {
            int next = step - static_cast<int>(told.size());
            for (const BatchLoss& batch : told) {
                steps << ++next;
                losses << static_cast<double>(batch.loss);
            }
        });
    connect(&session, &Session::epochFinished, this,
        [this](int epoch, int step, const QList<QPair<QString, double>>& figures, double) {
            epochs << Epoch{epoch, step, figures};
        });
    connect(&session, &Session::finished, this, note(finished));
    connect(&session, &Session::failed, this, note(failed));
    connect(&session, &Session::warned, this, note(warned));
    connect(&session, &Session::told, this, note(told));
    connect(&session, &Session::exported, this, [this](const QString& f) { exported << f; });
    connect(
        &session, &Session::checkpointSaved, this, [this](const QString& f) { checkpoints << f; });
    connect(&session, &Session::patienceChanged, this,
        [this](const Patience& state) { patience << state; });
    connect(&session, &Session::modelChanged, this, [this] { ++modelChanges; });
}

bool waitUntil(const std::function<bool()>& condition)
{
    return QTest::qWaitFor(condition, 60'000);
}

bool waitForIdle(const TrainingSession& session)
{
    return waitUntil([&session] { return !session.isActive(); });
}

std::vector<float> weightsOf(TrainingSession& session)
{
    std::vector<float> result;
    bool isAnswered = false;
    session.ask("weights", [&](Model& model, const TrainingSession::RunOptions&) {
        std::vector<float> all;
        for (const LayerWeight* weight : model.weights()) {
            const auto values = std::as_const(weight->weight.variable().value).as<float>();
            all.insert(all.end(), values.begin(), values.end());
        }
        return [&result, &isAnswered, all] {
            result = all;
            isAnswered = true;
        };
    });
    if (!waitUntil([&isAnswered] { return isAnswered; })) qWarning("No answer came.");
    return result;
}

} // namespace netwright::test
