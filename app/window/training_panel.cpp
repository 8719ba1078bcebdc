#include "app/window/training_panel.h"

#include "app/window/actions.h"
#include "app/window/primary_button.h"
#include "engine/base/registry.h"
#include "widgets/common/strings.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/learning_rate_field.h"
#include "widgets/inspector/training_form.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace netwright {
namespace {

constexpr int kGap = 8;
constexpr int kProgressParts = 1000;

int partDone(const TrainingStatus& status)
{
    if (status.epochs == 0) return 0;
    const double inEpoch
        = status.batches > 0 ? static_cast<double>(status.batch) / status.batches : 0;
    return static_cast<int>(
        kProgressParts * std::min(1.0, (status.epoch + inEpoch) / status.epochs));
}

// 0 where the optimizer is not known or its rate follows a schedule.
double firstRateOf(const Value& compile)
{
    const Value optimizer = compile.is_object() ? compile.value("optimizer", Value()) : Value();
    try {
        const Value rate
            = configOf(*deserializeAny("optimizer", optimizer)).value("learning_rate", Value());
        return rate.is_number() ? rate.get<double>() : 0;
    } catch (const Error&) {
        return 0;
    }
}

QToolButton* button(QAction& action)
{
    auto* const result = new QToolButton;
    result->setDefaultAction(&action);
    result->setObjectName(action.objectName());
    result->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    result->setFocusPolicy(Qt::StrongFocus);
    return result;
}

} // namespace

QString stateText(TrainingSession::State state, const TrainingStatus& status)
{
    using State = TrainingSession::State;
    switch (state) {
    case State::preparing: return TrainingPanel::tr("Preparing…");
    case State::stopping: return TrainingPanel::tr("Stopping after this batch…");
    case State::paused:
        return TrainingPanel::tr("Paused, epoch %1 of %2, batch %3 of %4")
            .arg(status.epoch + 1)
            .arg(status.epochs)
            .arg(status.batch)
            .arg(status.batches);
    case State::running:
        return TrainingPanel::tr("Training, epoch %1 of %2, batch %3 of %4")
            .arg(status.epoch + 1)
            .arg(status.epochs)
            .arg(status.batch)
            .arg(status.batches);
    case State::idle: break;
    }
    return TrainingPanel::tr("Ready to train");
}

TrainingPanel::TrainingPanel(Actions& actions, QWidget* parent)
    : QWidget(parent), m_form(new TrainingForm(this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(kGap, kGap, kGap, kGap);
    column->setSpacing(kGap);
    column->addWidget(makeControls(actions));
    column->addWidget(makeStatus());
    column->addWidget(m_form, 1);
    connect(m_form, &TrainingForm::settingEdited, this, &TrainingPanel::settingEdited);
    connect(m_form, &TrainingForm::stepsFinished, this, &TrainingPanel::stepsFinished);
    connect(m_rate, &LearningRateField::rateChanged, this, &TrainingPanel::rateChanged);
    retranslate();
    showState(m_state, m_status);
}

QWidget* TrainingPanel::makeControls(Actions& actions)
{
    auto* const controls = new QWidget(this);
    auto* const grid = new QGridLayout(controls);
    grid->setContentsMargins({});
    grid->setSpacing(kGap / 2);
    grid->addWidget(new PrimaryButton(actions["training.start"], this), 0, 0, 1, 3);
    auto* const pause = button(actions["training.pause"]);
    pause->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    grid->addWidget(pause, 0, 3, 1, 3);
    const char* const small[] = {"training.step_batch", "training.step_epoch", "training.stop",
        "training.stop_best", "training.reset"};
    int place = 0;
    for (const char* id : small) grid->addWidget(button(actions[id]), 1, place++);
    return controls;
}

QWidget* TrainingPanel::makeStatus()
{
    auto* const status = new QWidget(this);
    auto* const grid = new QGridLayout(status);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(kGap);
    grid->setVerticalSpacing(kGap / 2);
    m_progress = new QProgressBar(status);
    m_progress->setObjectName("progress");
    m_progress->setRange(0, kProgressParts);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(kGap);
    const auto pair = [status, grid](QLabel*& name, QLabel*& value, int row, int column) {
        name = new QLabel(status);
        name->setProperty("muted", true);
        value = new QLabel(status);
        grid->addWidget(name, row, column);
        grid->addWidget(value, row, column + 1);
    };
    m_epoch = new QLabel(status);
    m_epoch->setObjectName("trainingState");
    m_epoch->setWordWrap(true);
    grid->addWidget(m_epoch, 0, 0, 1, 4);
    grid->addWidget(m_progress, 1, 0, 1, 4);
    pair(m_leftName, m_left, 2, 0);
    pair(m_speedName, m_speed, 2, 2);
    pair(m_memoryName, m_memory, 3, 0);
    m_rateName = new QLabel(status);
    m_rateName->setProperty("muted", true);
    m_rate = new LearningRateField(status);
    m_rate->setObjectName("learningRate");
    m_rateName->setBuddy(m_rate);
    grid->addWidget(m_rateName, 3, 2);
    grid->addWidget(m_rate, 3, 3);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    return status;
}

void TrainingPanel::showProject(const Value& compile, const Value& fit, const Value& callbacks)
{
    m_form->setProject(compile, fit, callbacks);
    m_firstRate = firstRateOf(compile);
    showRate();
}

void TrainingPanel::showState(TrainingSession::State state, const TrainingStatus& status)
{
    m_state = state;
    m_status = status;
    const bool isActive = state != TrainingSession::State::idle;
    showStateText();
    m_progress->setValue(isActive ? partDone(status) : 0);
    const QString none = "–";
    m_left->setText(isActive && status.secondsLeft >= 0 ? durationText(status.secondsLeft) : none);
    m_speed->setText(isActive && status.samplesPerSecond > 0
            ? tr("%1 / s").arg(shortCountText(status.samplesPerSecond))
            : none);
    m_memory->setText(status.memoryBytes > 0 ? bytesText(status.memoryBytes) : none);
    m_rate->setEnabled(isActive);
    showRate();
}

// What a training uses; before the first one, what it will begin with.
void TrainingPanel::showRate()
{
    const double rate = m_status.learningRate > 0 ? m_status.learningRate : m_firstRate;
    if (rate > 0) m_rate->setRate(rate);
}

void TrainingPanel::retranslate()
{
    m_leftName->setText(tr("Time left"));
    m_speedName->setText(tr("Samples"));
    m_memoryName->setText(tr("Memory"));
    m_rateName->setText(tr("Learning &rate"));
    m_rate->setAccessibleName(tr("Learning rate"));
    m_rate->setToolTip(tr("Can be changed while the network trains"));
    m_progress->setAccessibleName(tr("Progress of the training"));
    showStateText();
}

void TrainingPanel::setObstacle(const QString& sentence)
{
    m_obstacle = sentence;
    showStateText();
}

void TrainingPanel::showStateText()
{
    const bool isHindered = m_state == TrainingSession::State::idle && !m_obstacle.isEmpty();
    m_epoch->setText(isHindered ? m_obstacle : stateText(m_state, m_status));
}

void TrainingPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showState(m_state, m_status);
    }
    QWidget::changeEvent(event);
}

} // namespace netwright
