#pragma once

#include "app/training/training_session.h"

#include <QStringList>

namespace netwright::test {

// A drawing of 2 -> `units` relu -> 1 sigmoid that learns a spiral of 200 points in 7 batches an
// epoch, validated with 50.
Value smallProject(int epochs, int units = 8);
TrainingSession::Request requestOf(const Value& project, const QString& outputFolder);

// What a session told, in its order.
class SessionLog final : public QObject {
public:
    explicit SessionLog(TrainingSession& session);

    struct Epoch {
        int number;
        int step;
        QList<QPair<QString, double>> figures;
        double find(const QString& name) const; // NaN where it is absent
    };
    QList<TrainingSession::State> states;
    QList<bool> starts; // whether continued
    QList<int> steps; // of batches
    QList<double> losses; // of batches
    QList<Epoch> epochs;
    QStringList finished, failed, warned, told, exported, checkpoints;
    QList<Patience> patience;
    int modelChanges = 0;
};

bool waitUntil(const std::function<bool()>& condition);
bool waitForIdle(const TrainingSession& session);
// All weights of the session's model, asked for on its thread.
std::vector<float> weightsOf(TrainingSession& session);

} // namespace netwright::test
