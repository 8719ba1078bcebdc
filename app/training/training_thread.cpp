#include "app/training/training_thread.h"

#include "app/training/best_weights.h"
#include "app/training/recovery_checkpoint.h"

#include <new>
#include <optional>

namespace netwright {
namespace {

// Why `work` failed; nothing where it did not.
std::optional<Text> failureOf(const std::function<void()>& work)
{
    try {
        work();
    } catch (const Error& error) {
        return error.text();
    } catch (const std::bad_alloc&) {
        return Text(NW_TEXT("There is not enough memory; a smaller batch size needs less."));
    } catch (const std::exception& error) {
        return Text(NW_TEXT("%1"), error.what());
    }
    return std::nullopt;
}

std::filesystem::path pathOf(const QString& file)
{
    return file.toStdString();
}

// What must stay the same for a training to go on: all that its weights and its optimizer come
// from, whatever the order of keys and wherever the nodes are drawn.
std::string identityOf(const TrainingSession::Request& request)
{
    const Value& project = request.project;
    const auto part = [](const Value& object, const char* key) {
        return object.is_object() && object.contains(key) ? object[key] : Value();
    };
    Value model = part(project, "model");
    if (model.is_object() && model.contains("blueprint") && model["blueprint"].contains("nodes"))
        for (Value& node : model["blueprint"]["nodes"])
            if (node.is_object()) node.erase("at");
    const Value fit = part(project, "fit");
    const Value identity = {{"model", model}, {"weights", part(project, "weights")},
        {"compile", part(project, "compile")}, {"data", part(project, "data")},
        {"seed", part(fit, "seed")}, {"batch_size", part(fit, "batch_size")},
        {"folder", request.folder.toStdString()}};
    return nlohmann::json(identity).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace

TrainingThread::TrainingThread(std::function<void()> wake)
    : m_wake(std::move(wake)), m_thread([this] { loop(); })
{
}

TrainingThread::~TrainingThread()
{
    m_control.stop();
    {
        const std::lock_guard lock(m_mutex);
        m_isQuitting = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void TrainingThread::loop()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(
            lock, [this] { return m_isQuitting || !m_jobs.empty() || !m_questions.empty(); });
        if (m_isQuitting) return;
        std::function<void()> work;
        if (!m_jobs.empty()) {
            work = std::move(m_jobs.front());
            m_jobs.pop_front();
        } else {
            work = std::move(m_questions.front().work);
            m_questions.pop_front();
        }
        lock.unlock();
        work();
        work = nullptr;
        lock.lock();
    }
}

void TrainingThread::addJob(std::function<void()> job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_changed.notify_all();
}

void TrainingThread::addQuestion(Question question)
{
    bool mustPost = false;
    {
        const std::lock_guard lock(m_mutex);
        if (!question.key.isEmpty())
            std::erase_if(
                m_questions, [&](const Question& other) { return other.key == question.key; });
        m_questions.push_back(std::move(question));
        mustPost = m_isTraining && !m_isPosted;
        m_isPosted = m_isPosted || mustPost;
    }
    if (mustPost)
        m_control.post([this] { answerQuestions(); });
    else
        m_changed.notify_all();
}

void TrainingThread::report(ThreadReport report)
{
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        isFirst = m_reports.empty();
        m_reports.push_back(std::move(report));
    }
    if (isFirst) m_wake();
}

std::vector<ThreadReport> TrainingThread::takeReports()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_reports, {});
}

void TrainingThread::train(const TrainingSession::Request& request)
{
    m_wantsBest = false;
    addJob([this, request] { runTraining(request); });
}

void TrainingThread::reset()
{
    addJob([this] {
        if (!m_run) return;
        if (const auto failure = failureOf([this] { m_run->reset(); }))
            return report(QuestionFailed{*failure});
        m_best->forget();
        report(WeightsChanged{});
    });
}

void TrainingThread::forget()
{
    addJob([this] {
        m_run.reset();
        m_best = nullptr;
        m_identity.clear();
        m_options = {};
        m_events.drain(); // of the project that is gone
        report(ModelForgotten{});
    });
}

void TrainingThread::restoreBest()
{
    addJob([this] {
        if (!m_run) return;
        putBestBack();
        saveOrWarn();
        report(WeightsChanged{});
    });
}

void TrainingThread::setLearningRate(double rate)
{
    addJob([this, rate] {
        if (!m_run) return;
        if (const auto failure
            = failureOf([this, rate] { m_run->trainer().optimizer().setLearningRate(rate); }))
            report(QuestionFailed{*failure});
    });
}

void TrainingThread::ask(const QString& key, TrainingSession::Question question)
{
    addQuestion({key, [this, question = std::move(question)] { answer(question); }});
}

void TrainingThread::exportModel(const QString& file)
{
    addQuestion(
        {{}, [this, file] {
             if (!m_run)
                 return report(QuestionFailed{
                     {NW_TEXT("Export: there is no trained model yet; train the network first.")}});
             const auto failure = failureOf([this, &file] { m_run->saveModelTo(pathOf(file)); });
             if (failure)
                 report(QuestionFailed{*failure});
             else
                 report(ModelExported{file});
         }});
}

void TrainingThread::answer(const TrainingSession::Question& question)
{
    if (!m_run) return;
    const auto failure = failureOf([this, &question] {
        m_run->weightsChanged();
        m_options.training = m_run->trainingData();
        m_options.validation = m_run->validationData();
        report(QuestionAnswered{question(m_run->model(), m_options)});
    });
    if (failure) report(QuestionFailed{*failure});
}

void TrainingThread::answerQuestions()
{
    std::deque<Question> questions;
    {
        const std::lock_guard lock(m_mutex);
        questions.swap(m_questions);
        m_isPosted = false;
    }
    for (const Question& question : questions) question.work();
}

void TrainingThread::setTraining(bool isTraining)
{
    const std::lock_guard lock(m_mutex);
    m_isTraining = isTraining;
    m_isPosted = false;
}

void TrainingThread::runTraining(const TrainingSession::Request& request)
{
    const auto failure = failureOf([this, &request] {
        adopt(request);
        const FitSettings next = m_run->nextSettings();
        report(RunStarted{m_run->isBegun(), next.initialEpoch, next.epochs, next.batchSize});
        runProject();
    });
    setTraining(false);
    if (failure) report(RunFailed{*failure});
}

// Goes on with the model that is there, or makes another; where that fails, the old one stays.
void TrainingThread::adopt(const TrainingSession::Request& request)
{
    const std::filesystem::path output = pathOf(request.outputFolder);
    std::string identity = identityOf(request);
    if (m_run && identity == m_identity) return m_run->setProject(request.project, output);
    auto run = std::make_unique<ProjectRun>(request.project, pathOf(request.folder),
        ProjectOptions{.outputFolder = output,
            .takesFittingWeights = true,
            .threads = request.threads,
            .backend = request.backend});
    run->prepare();
    auto best = std::make_unique<BestWeights>(run->model());
    m_best = best.get();
    run->addCallback(std::move(best));
    run->addCallback(std::make_unique<RecoveryCheckpoint>(
        [&run = *run] { run.saveModelTo(run.result().modelFile); }));
    m_run = std::move(run);
    m_identity = std::move(identity);
    m_options = {.backend = request.backend, .threads = request.threads};
}

void TrainingThread::runProject()
{
    setTraining(true);
    answerQuestions();
    m_run->run(m_control, m_events);
    const bool wasBestWanted = m_wantsBest;
    if (wasBestWanted) putBestBack();
    saveOrWarn();
    setTraining(false);
    report(RunEnded{m_run->result().stopReason, wasBestWanted});
}

void TrainingThread::putBestBack()
{
    if (!m_best->restore())
        return m_events.send(TrainingMessage{
            {NW_TEXT("No epoch was finished, so there are no better weights to go back to.")}});
    m_events.send(TrainingMessage{{NW_TEXT("The weights of epoch %1 are back; its %2 was %3."),
        m_best->epoch() + 1, m_best->monitor(), m_best->value()}});
}

// The folder may have gone since the training began.
void TrainingThread::saveOrWarn()
{
    const auto failure = failureOf([this] {
        std::error_code error;
        std::filesystem::create_directories(m_run->result().modelFile.parent_path(), error);
        m_run->save();
    });
    if (failure) m_events.send(TrainingWarning{*failure});
}

} // namespace netwright
