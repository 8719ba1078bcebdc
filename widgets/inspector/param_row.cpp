#include "widgets/inspector/param_row.h"

#include "widgets/common/icons.h"
#include "widgets/common/strings.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/fields/make_field.h"
#include "widgets/inspector/help_strip.h"
#include "widgets/inspector/human_key.h"
#include "widgets/inspector/tone_label.h"
#include "widgets/inspector/value_judge.h"

#include <QGridLayout>
#include <QToolButton>

namespace netwright {

ParamRow::ParamRow(const ValueJudge& judge, const Param& param, QWidget* parent)
    : QWidget(parent),
      m_judge(judge),
      m_param(param),
      m_grid(new QGridLayout(this)),
      m_label(new QLabel),
      m_editor(makeField(judge, param)),
      m_restore(new QToolButton)
{
    setObjectName(toQt(param.key));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(1, 1);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setBuddy(m_editor);
    m_restore->setObjectName("restore");
    m_restore->setAutoRaise(true);
    m_restore->setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy = m_restore->sizePolicy();
    // Arrows must not move away under the mouse; names of classes want all the room there is.
    policy.setRetainSizeWhenHidden(param.type != ParamType::reference);
    m_restore->setSizePolicy(policy);
    m_restore->hide();
    m_grid->addWidget(m_label, 0, 0, Qt::AlignVCenter);
    m_grid->addWidget(m_editor, 0, 1, Qt::AlignVCenter);
    m_grid->addWidget(m_restore, 0, 2, Qt::AlignVCenter);
    if (QWidget* details = m_editor->details()) m_grid->addWidget(details, 2, 0, 1, 3);

    const auto repaint = [this] { m_restore->setIcon(icon("restore")); };
    repaint();
    connect(&Look::instance(), &Look::changed, this, repaint);
    connect(m_restore, &QToolButton::clicked, this, [this] {
        accept();
        m_isKnown = false;
        emit restoreRequested();
        m_editor->setFocus();
    });
    connect(m_editor, &FieldEditor::proposed, this, &ParamRow::propose);
    connect(m_editor, &FieldEditor::mistyped, this, &ParamRow::refuse);
    connect(m_editor, &FieldEditor::stepsFinished, this, &ParamRow::stepsFinished);
    describe();
}

void ParamRow::setValue(const Value* value)
{
    const bool isAbsent = value == nullptr;
    const bool isNeeded = isAbsent && m_param.limits.isRequired;
    const Value usual = isAbsent && !isNeeded ? m_judge.defaultOf(m_param) : Value();
    const Value& shown = isAbsent ? usual : *value;
    m_differs = !isAbsent && !m_judge.isDefault(m_param, shown);
    m_restore->setVisible(m_differs && !m_isReadOnly && !m_param.limits.isRequired);
    if (m_isKnown && !isNeeded && !m_refusal.isEmpty() && shown == m_value) return;
    m_value = shown;
    m_isKnown = !isNeeded;
    accept();
    if (isNeeded) m_editor->setPlaceholder(tr("needed"));
    m_editor->setValue(m_param.type == ParamType::reference || isNeeded
            ? shown
            : m_judge.canonical(m_param, shown));
}

void ParamRow::setMixed()
{
    m_isKnown = false;
    m_differs = true;
    m_restore->setVisible(!m_isReadOnly && !m_param.limits.isRequired);
    m_editor->setMixed();
}

void ParamRow::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_editor->setReadOnly(isReadOnly);
    m_restore->setVisible(m_differs && !isReadOnly && !m_param.limits.isRequired);
}

void ParamRow::setLabelWidth(int width)
{
    m_label->setFixedWidth(width);
    m_label->setMinimumHeight(m_label->heightForWidth(width)); // two lines where it needs them
}

int ParamRow::labelHint() const
{
    return m_label->fontMetrics().horizontalAdvance(m_label->text()) + 4;
}

void ParamRow::setProblem(const QString& sentence)
{
    m_problem = sentence;
    showProblem();
}

void ParamRow::refuse(const QString& sentence)
{
    m_refusal = sentence;
    showProblem();
}

void ParamRow::accept()
{
    if (m_refusal.isEmpty()) return;
    m_refusal.clear();
    showProblem();
}

void ParamRow::focusField()
{
    m_editor->setFocus(Qt::OtherFocusReason);
}

void ParamRow::describe()
{
    const QString name = humanKey(m_param.key);
    const QString help = translated(m_param.help);
    const QString type = translated(std::string(nameOf(m_param.type)));
    const QString about = m_param.limits.isRequired
        ? tr("%1: %2\nIt has no default; it must be %3.").arg(toQt(m_param.key), help, type)
        : tr("%1: %2\nThe default is %3; it must be %4.")
              .arg(toQt(m_param.key), help, valueText(m_judge.defaultOf(m_param)), type);
    m_label->setText(name);
    m_label->setToolTip(about);
    m_editor->setLabel(name, about);
    m_restore->setToolTip(tr("Back to the default of “%1”").arg(name));
    m_restore->setAccessibleName(m_restore->toolTip());
    setProperty(kHelpProperty, tr("%1: %2").arg(name, help));
}

void ParamRow::propose(const Value& value, bool isStep)
{
    if (m_isKnown && value == m_value) {
        accept();
        return;
    }
    emit proposed(value, isStep);
}

void ParamRow::showProblem()
{
    const QString& sentence = m_refusal.isEmpty() ? m_problem : m_refusal;
    if (m_problemLabel == nullptr) {
        if (sentence.isEmpty()) return;
        m_problemLabel = new ToneLabel(ToneLabel::Tone::error);
        m_problemLabel->setObjectName("problem");
        m_grid->addWidget(m_problemLabel, 1, 0, 1, 3);
    }
    m_problemLabel->setText(sentence);
    m_problemLabel->setVisible(!sentence.isEmpty());
    if (QWidget* control = m_editor->focusProxy()) {
        control->setProperty("invalid", !sentence.isEmpty());
        control->update();
    }
}

} // namespace netwright
