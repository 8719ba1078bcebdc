#include "widgets/inspector/object_card.h"

#include "widgets/common/icons.h"
#include "widgets/common/section.h"
#include "widgets/common/strings.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/object_value.h"
#include "widgets/inspector/param_form.h"
#include "widgets/inspector/tone_label.h"
#include "widgets/inspector/value_judge.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace netwright {

bool isAutomaticMetric(const Value& value)
{
    if (!value.is_string()) return false;
    const QString name = toQt(value.get_ref<const std::string&>()).toLower();
    return name == "accuracy" || name == "acc";
}

ObjectCard::ObjectCard(std::string kind, bool hasSwitch, QWidget* parent)
    : QFrame(parent),
      m_kind(std::move(kind)),
      m_hasSwitch(hasSwitch),
      m_section(new Section),
      m_switch(new QCheckBox),
      m_remove(new QToolButton)
{
    setFrameShape(QFrame::StyledPanel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 4, 4);
    column->addWidget(m_section);
    m_section->setExpanded(false);

    auto* aside = new QWidget;
    auto* row = new QHBoxLayout(aside);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_switch->setObjectName("switch");
    m_switch->setVisible(m_hasSwitch);
    m_remove->setObjectName("remove");
    m_remove->setAutoRaise(true);
    row->addWidget(m_switch);
    row->addWidget(m_remove);
    m_section->setAside(aside);

    const auto repaint = [this] { m_remove->setIcon(icon("close")); };
    repaint();
    connect(&Look::instance(), &Look::changed, this, repaint);
    connect(m_switch, &QCheckBox::clicked, this, &ObjectCard::switchTo);
    connect(m_remove, &QToolButton::clicked, this, &ObjectCard::removeRequested);
    connect(m_section, &Section::expandedChanged, this, &ObjectCard::showSettings);
}

ObjectCard::~ObjectCard()
{
    delete m_section; // what is typed there is committed while this object is whole
}

void ObjectCard::setValue(const Value& value)
{
    m_value = value;
    show();
}

void ObjectCard::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_switch->setEnabled(!isReadOnly);
    m_remove->setEnabled(!isReadOnly);
    if (m_form != nullptr) m_form->setReadOnly(isReadOnly);
}

void ObjectCard::setExpanded(bool isExpanded)
{
    m_section->setExpanded(isExpanded);
}

void ObjectCard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) show();
}

bool ObjectCard::isOn() const
{
    return !m_value.is_object() || !m_value.contains("is_on") || m_value["is_on"] != false;
}

bool ObjectCard::isAutomatic() const
{
    return m_kind == "metric" && isAutomaticMetric(m_value);
}

void ObjectCard::show()
{
    const Schema* schema = schemaOf(m_kind, m_value);
    QString name = schema != nullptr ? toQt(schema->name) : toQt(classNameOf(m_value));
    if (isAutomatic()) name = toQt(m_value.get_ref<const std::string&>());
    if (name.isEmpty()) name = valueText(m_value);
    m_section->setTitle(name);
    m_section->setToolTip(schema != nullptr ? translated(schema->summary) : QString());
    m_switch->setChecked(isOn());
    m_switch->setToolTip(isOn() ? tr("On: it takes part in the next training.")
                                : tr("Off: it keeps its settings and does nothing."));
    m_switch->setAccessibleName(tr("Use %1").arg(name));
    m_remove->setToolTip(tr("Remove %1").arg(name));
    m_remove->setAccessibleName(m_remove->toolTip());
    m_section->setHint(isOn() ? QString() : tr("off"));
    showSettings();
}

void ObjectCard::showSettings()
{
    if (!m_section->isExpanded()) return;
    const Schema* schema = schemaOf(m_kind, m_value);
    if (schema == nullptr || isAutomatic()) {
        auto* sentence = new ToneLabel(ToneLabel::Tone::muted);
        sentence->setText(isAutomatic()
                ? tr("The kind of accuracy that fits the labels and the output is chosen when "
                     "training starts.")
                : tr("This is not known here and is kept as it is: %1")
                      .arg(toQt(m_value.dump().substr(0, 200))));
        m_form = nullptr;
        m_section->setContent(sentence);
        return;
    }
    if (m_form == nullptr) {
        m_form = new ParamForm;
        m_form->setReadOnly(m_isReadOnly);
        m_section->setContent(m_form);
        connect(m_form, &ParamForm::edited, this,
            [this](const QString& key, const Value& setting, bool isStep) {
                change(fromQt(key), &setting, isStep);
            });
        connect(m_form, &ParamForm::restoreRequested, this,
            [this](const QString& key) { change(fromQt(key), nullptr, false); });
        connect(m_form, &ParamForm::stepsFinished, this, &ObjectCard::stepsFinished);
    }
    m_form->setSchema(schema);
    m_form->setValues(settingsOf(m_value));
}

void ObjectCard::switchTo(bool isOn)
{
    m_value = asFullObject(m_kind, m_value);
    if (isOn)
        m_value.erase("is_on");
    else
        m_value["is_on"] = false;
    show();
    emit edited(false);
}

void ObjectCard::change(const std::string& key, const Value* setting, bool isStep)
{
    const Schema* schema = schemaOf(m_kind, m_value);
    if (schema == nullptr) return;
    const std::optional<Value> given
        = setting != nullptr ? std::optional<Value>(*setting) : std::nullopt;
    m_value = withSetting(m_value, ValueJudge(*schema), key, given);
    if (m_hasSwitch) m_value = asFullObject(m_kind, m_value);
    show();
    emit edited(isStep);
}

} // namespace netwright
