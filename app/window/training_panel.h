#pragma once

#include "app/training/training_session.h"
#include "engine/base/value.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace netwright {

class Actions;
class LearningRateField;
class TrainingForm;

// The Training dock: buttons, how far the training is, the learning rate, and the settings of
// compile, fit and callbacks below.
class TrainingPanel final : public QWidget {
    Q_OBJECT
public:
    explicit TrainingPanel(Actions& actions, QWidget* parent = nullptr);

    void showProject(const Value& compile, const Value& fit, const Value& callbacks);
    void showState(TrainingSession::State state, const TrainingStatus& status);
    // Why nothing can be trained now; empty where it can.
    void setObstacle(const QString& sentence);

signals:
    void settingEdited(const QString& path, const netwright::Value& value, bool isStep);
    void stepsFinished();
    void rateChanged(double rate);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeControls(Actions& actions);
    QWidget* makeStatus();
    void retranslate();
    void showStateText();
    void showRate();

    TrainingSession::State m_state = TrainingSession::State::idle;
    TrainingStatus m_status;
    double m_firstRate = 0; // of the project's optimizer; 0: not known
    QString m_obstacle;
    QProgressBar* m_progress;
    QLabel *m_epoch, *m_speed, *m_left, *m_memory;
    QLabel *m_speedName, *m_leftName, *m_memoryName, *m_rateName;
    LearningRateField* m_rate;
    TrainingForm* m_form;
};

// "Training, epoch 3 of 10": what the session is doing, in the window's language.
QString stateText(TrainingSession::State state, const TrainingStatus& status);

} // namespace netwright
