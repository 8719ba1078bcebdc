#pragma once

#include "engine/callbacks/callback.h"

#include <QString>
#include <QStringList>

#include <cmath>
#include <vector>

namespace netwright::test {

// A training without a model: notes what a callback does to it.
class FakeTraining : public TrainingHandle {
public:
    const std::filesystem::path& folder() const override { return place; }
    double learningRate() const override { return rate; }
    void setLearningRate(double value) override { rate = value; }
    void requestStop(Text reason) override
    {
        isStopped = true;
        notes << QString::fromStdString(reason.english());
    }
    void warn(Text sentence) override { warnings << QString::fromStdString(sentence.english()); }
    void tell(Text sentence) override { notes << QString::fromStdString(sentence.english()); }
    void showPatience(const Patience& state) override { patience.push_back(state); }
    void keepWeights() override { kept = weights; }
    void restoreWeights() override { weights = kept; }
    void save(const std::filesystem::path& file, bool weightsOnly) override
    {
        const QString name = QString::fromStdString(file.filename().string());
        saved << name + (weightsOnly ? " (weights)" : "");
    }
    int epochs() const override { return 100; }
    int stepsPerEpoch() const override { return 10; }

    // Runs epochs in which `name` has these values, until the callback stops it. The weights of
    // an epoch are its number.
    int run(Callback& callback, const std::string& name, const std::vector<double>& values)
    {
        callback.onTrainBegin(*this);
        int epoch = 0;
        Logs logs;
        for (const double value : values) {
            if (isStopped) break;
            callback.onEpochBegin(*this, epoch);
            weights = epoch;
            logs = Logs();
            logs.set(name, value);
            callback.onEpochEnd(*this, epoch++, logs);
            rates.push_back(rate);
        }
        callback.onTrainEnd(*this, logs);
        return epoch;
    }

    std::filesystem::path place;
    double rate = 1;
    std::vector<double> rates; // after each epoch
    int weights = -1, kept = -1;
    bool isStopped = false;
    std::vector<Patience> patience;
    QStringList saved, notes, warnings;
};

} // namespace netwright::test
