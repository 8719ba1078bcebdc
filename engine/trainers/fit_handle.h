#pragma once

#include "engine/saving/load.h"
#include "engine/trainers/fit_run.h"

namespace netwright {

// What a callback sees of the training; each has its own kept weights.
class FitRun::Handle final : public TrainingHandle {
public:
    explicit Handle(FitRun& run) : m_run(run) { }

    const std::filesystem::path& folder() const override { return m_run.m_request.folder; }
    double learningRate() const override { return m_run.m_trainer.optimizer().learningRate(); }
    void setLearningRate(double rate) override
    {
        m_run.m_trainer.optimizer().setLearningRate(rate);
    }
    void requestStop(Text reason) override
    {
        if (!m_run.m_isStopRequested) m_run.m_stopReason = std::move(reason);
        m_run.m_isStopRequested = true;
    }
    void warn(Text sentence) override
    {
        m_run.m_request.events.send(TrainingWarning{std::move(sentence)});
    }
    void tell(Text sentence) override
    {
        m_run.m_request.events.send(TrainingMessage{std::move(sentence)});
    }
    void showPatience(const Patience& state) override
    {
        m_run.m_request.events.send(PatienceChanged{state});
    }
    void keepWeights() override { m_run.copyWeights(kept); }
    void restoreWeights() override { m_run.putBack(kept); }
    void swapAverages() override
    {
        m_run.m_trainer.optimizer().swapAverages();
        m_run.m_programs.weightsChanged();
    }
    void setAveragesToWeights() override { m_run.m_trainer.optimizer().setAveragesToWeights(); }
    void save(const std::filesystem::path& file, bool weightsOnly) override
    {
        if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path());
        Trainer& trainer = m_run.m_trainer;
        trainer.model().compileConfig = trainer.compileConfig();
        saveModel(trainer.model(), weightsOnly ? nullptr : &trainer.optimizer(), file);
        m_run.m_request.events.send(CheckpointSaved{file});
    }
    int epochs() const override { return m_run.m_request.settings.epochs; }
    int stepsPerEpoch() const override { return m_run.m_steps; }
    std::int64_t step() const override { return m_run.m_trainer.optimizer().iterations(); }
    int stepsPerExecution() const override { return m_run.m_perExecution; }
    bool isInterrupted() const override { return m_run.m_isInterrupted; }
    Value modelConfig() const override { return m_run.m_trainer.model().config(); }
    std::vector<NamedWeight> weights() const override
    {
        std::vector<NamedWeight> result;
        for (const LayerWeight* weight : m_run.m_trainer.model().weights()) {
            Variable& variable = weight->weight.variable();
            result.push_back({variable.path, variable.value});
        }
        return result;
    }
    bool saveGoodWeights(const std::filesystem::path& file) override
    {
        const WithWeights good(m_run, m_run.m_goodWeights);
        if (!m_run.m_goodWeights.empty()) save(file, false);
        return !m_run.m_goodWeights.empty();
    }
    std::string firstNotFinite() override
    {
        if (m_run.m_badWeights.empty() || m_run.m_step == nullptr) return {};
        const auto done = static_cast<std::uint64_t>(m_run.m_trainer.optimizer().iterations());
        const WithWeights bad(m_run, m_run.m_badWeights);
        return m_run.m_programs.firstNotFinite(
            *m_run.m_step, {.seed = m_run.m_request.settings.seed.value_or(0), .step = done - 1});
    }
    void backUp(const std::filesystem::path& file) override { m_run.m_backups.push_back(file); }

    // In the order of the model's weights; empty where nothing is kept. A checkpoint holds them.
    std::vector<Array> kept;

private:
    // The model has other weights, if there are any, as long as this lives.
    class WithWeights {
    public:
        WithWeights(FitRun& run, const std::vector<Array>& weights) : m_run(run)
        {
            m_run.copyWeights(m_now);
            m_run.putBack(weights);
        }
        ~WithWeights() { m_run.putBack(m_now); }
        WithWeights(const WithWeights&) = delete;
        WithWeights& operator=(const WithWeights&) = delete;

    private:
        FitRun& m_run;
        std::vector<Array> m_now;
    };

    FitRun& m_run;
};

} // namespace netwright
