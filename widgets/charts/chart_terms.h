#pragma once

#include <QList>
#include <QPair>
#include <QString>

namespace netwright {

// Figures by name, in Keras's order: {"loss", 0.3}, {"val_loss", 0.4}.
using Figures = QList<QPair<QString, double>>;

enum class ChartAxis { step, epoch, relativeTime };
enum class ChartMark { checkpoint, learningRate, warning, stop, change };

// EarlyStopping: `waited` of `patience` epochs without progress since `best` (epoch from 0) of the
// monitored figure. A patience of 0: there is none.
struct PatienceSpan {
    QString monitor;
    int best = 0;
    double bestValue = 0;
    int waited = 0;
    int patience = 0;
};

// "val_loss" is drawn with "loss".
QString quantityOf(const QString& figure);
bool isValidation(const QString& figure);
bool isLearningRate(const QString& quantity);
// Accuracies and scores grow, losses and errors fall.
bool isBetterWhenLarger(const QString& quantity);

} // namespace netwright
