#include "widgets/inspector/compile_form.h"

#include "widgets/inspector/fields/any_field.h"
#include "widgets/inspector/object_editor.h"
#include "widgets/inspector/object_list.h"
#include "widgets/inspector/object_value.h"
#include "widgets/inspector/tone_label.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace netwright {
namespace {

const Value& entryOf(const Value& object, const char* key)
{
    static const Value none;
    if (!object.is_object() || !object.contains(key)) return none;
    return object[key];
}

bool isListOfObjects(const Value& value)
{
    return value.is_null()
        || (value.is_array() && std::all_of(value.begin(), value.end(), isObjectValue));
}

void setBold(QLabel& label)
{
    QFont font = label.font();
    font.setBold(true);
    label.setFont(font);
}

} // namespace

CompileForm::CompileForm(QWidget* parent)
    : QWidget(parent),
      m_optimizer(new ObjectEditor({.kind = "optimizer", .isOpen = true})),
      m_loss(new ObjectEditor(
          {.kind = "loss", .isNullable = true, .nullText = tr("Choose a loss …")})),
      m_metrics(new ObjectList({.kind = "metric"}))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_optimizerPart = makePart("optimizer", m_optimizer);
    m_lossPart = makePart("loss", m_loss);
    m_metricsPart = makePart("metrics", m_metrics);
    connect(m_optimizer, &ObjectEditor::edited, this,
        [this](const Value& value, bool isStep) { emit edited("optimizer", value, isStep); });
    connect(m_optimizer, &ObjectEditor::stepsFinished, this, &CompileForm::stepsFinished);
    connect(m_loss, &ObjectEditor::edited, this,
        [this](const Value& value, bool isStep) { emit edited("loss", value, isStep); });
    connect(m_loss, &ObjectEditor::stepsFinished, this, &CompileForm::stepsFinished);
    connect(m_metrics, &ObjectList::edited, this,
        [this](const Value& value, bool isStep) { emit edited("metrics", value, isStep); });
    connect(m_metrics, &ObjectList::stepsFinished, this, &CompileForm::stepsFinished);
    retranslate();
    setValue({});
}

void CompileForm::setValue(const Value& compile)
{
    const Value& optimizer = entryOf(compile, "optimizer");
    const Value& loss = entryOf(compile, "loss");
    const Value& metrics = entryOf(compile, "metrics");
    const bool hasOptimizer = optimizer.is_null() || isObjectValue(optimizer);
    // Without an entry, as Keras has it.
    if (hasOptimizer) m_optimizer->setValue(optimizer.is_null() ? Value("RMSprop") : optimizer);
    show(m_optimizerPart, optimizer, hasOptimizer);
    const bool hasLoss = loss.is_null() || isObjectValue(loss);
    if (hasLoss) m_loss->setValue(loss);
    show(m_lossPart, loss, hasLoss);
    if (isListOfObjects(metrics)) m_metrics->setValue(metrics);
    show(m_metricsPart, metrics, isListOfObjects(metrics));
}

void CompileForm::setReadOnly(bool isReadOnly)
{
    m_optimizer->setReadOnly(isReadOnly);
    m_loss->setReadOnly(isReadOnly);
    m_metrics->setReadOnly(isReadOnly);
    for (const Part* part : {&m_optimizerPart, &m_lossPart, &m_metricsPart})
        part->line->setReadOnly(isReadOnly);
}

void CompileForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange)
        for (const Part* part : {&m_optimizerPart, &m_lossPart, &m_metricsPart})
            setBold(*part->name);
}

CompileForm::Part CompileForm::makePart(const QString& key, QWidget* usual)
{
    Part part{.key = key,
        .name = new QLabel,
        .usual = usual,
        .line = new AnyField,
        .mistake = new ToneLabel(ToneLabel::Tone::error)};
    auto* column = static_cast<QVBoxLayout*>(layout());
    if (column->count() > 0) column->addSpacing(12);
    setBold(*part.name);
    part.name->setBuddy(usual);
    usual->setObjectName(key);
    part.line->setObjectName(key + "Line");
    part.mistake->hide();
    column->addWidget(part.name);
    column->addWidget(usual);
    column->addWidget(part.line);
    column->addWidget(part.mistake);
    connect(part.line, &FieldEditor::proposed, this,
        [this, key, mistake = part.mistake](const Value& value, bool isStep) {
            mistake->hide();
            emit edited(key, value, isStep);
        });
    connect(part.line, &FieldEditor::mistyped, this, [mistake = part.mistake](const QString& text) {
        mistake->setText(text);
        mistake->show();
    });
    return part;
}

void CompileForm::show(Part& part, const Value& value, bool isUsual)
{
    part.usual->setVisible(isUsual);
    part.line->setVisible(!isUsual);
    if (isUsual) part.mistake->hide();
    if (!isUsual) part.line->setValue(value);
}

void CompileForm::retranslate()
{
    m_optimizerPart.name->setText(tr("Optimizer"));
    m_lossPart.name->setText(tr("Loss"));
    m_metricsPart.name->setText(tr("Metrics"));
    for (const Part* part : {&m_optimizerPart, &m_lossPart, &m_metricsPart}) {
        part->line->setLabel(part->name->text(),
            tr("As one line of JSON: one entry for each output of the network."));
        if (QWidget* control = part->usual->focusProxy())
            control->setAccessibleName(part->name->text());
    }
    m_metrics->setTexts(tr("Add a metric"), tr("Only the loss is measured."));
}

} // namespace netwright
