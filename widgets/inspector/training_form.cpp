#include "widgets/inspector/training_form.h"

#include "widgets/common/column_scroll.h"
#include "widgets/inspector/compile_form.h"
#include "widgets/inspector/fit_schema.h"
#include "widgets/inspector/help_strip.h"
#include "widgets/inspector/object_list.h"
#include "widgets/inspector/param_form.h"

#include <QEvent>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace netwright {
namespace {

// What a new card begins with: settings that are useful at once, and files beside the model.
Config firstSettings()
{
    return {
        {"EarlyStopping", {{"patience", 3}, {"restore_best_weights", true}}},
        {"ModelCheckpoint", {{"filepath", "best.keras"}, {"save_best_only", true}}},
        {"ReduceLROnPlateau", {{"patience", 2}}},
        {"CSVLogger", {{"filename", "epochs.csv"}}},
        {"LearningRateScheduler", {{"schedule", {0.001, 0.0005, 0.00025}}}},
    };
}

} // namespace

TrainingForm::TrainingForm(QWidget* parent)
    : QWidget(parent),
      m_tabs(new QTabWidget),
      m_compile(new CompileForm),
      m_fit(new ParamForm),
      m_callbacks(new ObjectList({.kind = "callback",
          .hasSwitches = true,
          .first = {"EarlyStopping", "ModelCheckpoint", "ReduceLROnPlateau", "CSVLogger",
              "TerminateOnNaN", "LearningRateScheduler"},
          .starts = firstSettings()})),
      m_help(new HelpStrip(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_help);
    m_tabs->setObjectName("parts");
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_fit->setSchema(&fitSchema());
    addTab(m_compile, "compile");
    addTab(m_fit, "fit");
    addTab(m_callbacks, "callbacks");

    connect(m_compile, &CompileForm::edited, this,
        [this](const QString& key, const Value& value, bool isStep) {
            emit settingEdited("compile/" + key, value, isStep);
        });
    connect(m_compile, &CompileForm::stepsFinished, this, &TrainingForm::stepsFinished);
    connect(m_fit, &ParamForm::edited, this,
        [this](const QString& key, const Value& value, bool isStep) {
            emit settingEdited("fit/" + key, value, isStep);
        });
    connect(m_fit, &ParamForm::restoreRequested, this,
        [this](const QString& key) { emit settingEdited("fit/" + key, Value(), false); });
    connect(m_fit, &ParamForm::stepsFinished, this, &TrainingForm::stepsFinished);
    connect(m_callbacks, &ObjectList::edited, this,
        [this](const Value& list, bool isStep) { emit settingEdited("callbacks", list, isStep); });
    connect(m_callbacks, &ObjectList::stepsFinished, this, &TrainingForm::stepsFinished);
    retranslate();
}

void TrainingForm::setProject(const Value& compile, const Value& fit, const Value& callbacks)
{
    m_compile->setValue(compile);
    Config settings = fit.is_object() ? fit : Config::object();
    // Null means Keras's default, as if it were absent.
    for (const Param& param : fitSchema().params)
        if (settings.contains(param.key) && settings[param.key].is_null())
            settings.erase(param.key);
    m_fit->setValues(settings);
    m_callbacks->setValue(callbacks);
}

void TrainingForm::setReadOnly(bool isReadOnly)
{
    m_compile->setReadOnly(isReadOnly);
    m_fit->setReadOnly(isReadOnly);
    m_callbacks->setReadOnly(isReadOnly);
}

void TrainingForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void TrainingForm::addTab(QWidget* content, const QString& name)
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 8, 4, 4);
    column->addWidget(content);
    column->addStretch();
    content->setObjectName(name);
    auto* area = new ColumnScroll;
    area->setWidget(page);
    m_tabs->addTab(area, QString());
}

void TrainingForm::retranslate()
{
    m_tabs->setAccessibleName(tr("Parts of the training's settings"));
    m_tabs->setTabText(0, tr("Compile"));
    m_tabs->setTabText(1, tr("Fit"));
    m_tabs->setTabText(2, tr("Callbacks"));
    m_tabs->setTabToolTip(0, tr("Optimizer, loss and metrics"));
    m_tabs->setTabToolTip(1, tr("Epochs, batch size and seed"));
    m_tabs->setTabToolTip(2, tr("What happens during training: early stopping, checkpoints …"));
    m_callbacks->setTexts(tr("Add a callback"),
        tr("Callbacks watch a training: they stop it in time, save the best model, lower the "
           "learning rate."));
}

} // namespace netwright
