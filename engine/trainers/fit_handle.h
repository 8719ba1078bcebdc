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
    void keepWeights() override { copyWeights(kept); }
    void restoreWeights() override { putBack(kept); }
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
    void keepInTurn() override
    {
        older.swap(newer);
        copyWeights(newer);
    }
    bool saveOlder(const std::filesystem::path& file) override
    {
        if (older.empty()) return false;
        std::vector<Array> now;
        copyWeights(now);
        putBack(older);
        try {
            save(file, false);
        } catch (...) {
            putBack(now);
            throw;
        }
        putBack(now);
        return true;
    }
    std::string firstNotFinite() override
    {
        if (newer.empty() || m_run.m_step == nullptr) return {};
        const auto done = static_cast<std::uint64_t>(m_run.m_trainer.optimizer().iterations());
        std::vector<Array> now;
        copyWeights(now);
        putBack(newer);
        const std::string layer = m_run.m_programs.firstNotFinite(
            *m_run.m_step, {.seed = m_run.m_request.settings.seed.value_or(0), .step = done - 1});
        putBack(now);
        return layer;
    }
    void backUp(const std::filesystem::path& file) override { m_run.m_backups.push_back(file); }

    // In the order of the model's weights; empty where nothing is kept. A checkpoint holds them.
    std::vector<Array> kept, older, newer;

private:
    void copyWeights(std::vector<Array>& copy) const
    {
        const auto weights = m_run.m_trainer.model().weights();
        const bool isNew = copy.size() != weights.size();
        if (isNew) copy.clear();
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const Array& value = weights[i]->weight.variable().value;
            if (isNew)
                copy.push_back(value.clone());
            else
                copy[i].assign(value);
        }
    }

    void putBack(const std::vector<Array>& copy)
    {
        std::size_t next = 0;
        for (const LayerWeight* weight : m_run.m_trainer.model().weights()) {
            if (next >= copy.size()) return;
            weight->weight.variable().value.assign(copy[next++]);
        }
        m_run.m_programs.weightsChanged();
    }

    FitRun& m_run;
};

} // namespace netwright
