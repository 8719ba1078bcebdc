#include "widgets/inspector/param_form.h"

#include "engine/base/error.h"
#include "widgets/common/section.h"
#include "widgets/common/strings.h"
#include "widgets/inspector/param_row.h"
#include "widgets/inspector/tone_label.h"
#include "widgets/inspector/value_judge.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace netwright {

class ParamForm::Private {
public:
    explicit Private(ParamForm& owner) : form(owner), column(new QVBoxLayout(&owner)) { }

    void clear();
    void build();
    void buildAdvanced();
    ParamRow* addRow(const Param& param, QVBoxLayout& to);
    void show(ParamRow& row);
    void judgeProposal(ParamRow& row, const Value& value, bool isStep);
    void alignLabels();
    ParamRow* find(const QString& key); // unfolds where it must

    ParamForm& form;
    QVBoxLayout* column;
    const Schema* schema = nullptr;
    QStringList hidden;
    Config values = Config::object();
    QStringList mixed;
    std::map<QString, QString> problems;
    bool isReadOnly = false;
    bool isOpen = false; // the advanced settings
    std::unique_ptr<ValueJudge> judge;
    std::vector<const Param*> advanced; // not built yet
    std::vector<ParamRow*> rows;
    Section* section = nullptr;
    QWidget* content = nullptr;
};

void ParamForm::Private::clear()
{
    delete content;
    content = nullptr;
    section = nullptr;
    rows.clear();
    advanced.clear();
    judge.reset();
}

void ParamForm::Private::build()
{
    clear();
    if (schema == nullptr) return;
    judge = std::make_unique<ValueJudge>(*schema);
    std::vector<const Param*> needed, others;
    for (const Param& param : schema->params) {
        if (hidden.contains(toQt(param.key))) continue;
        if (param.limits.isRequired)
            needed.push_back(&param);
        else if (isAdvanced(*schema, param))
            advanced.push_back(&param);
        else
            others.push_back(&param);
    }
    content = new QWidget;
    auto* inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(6);
    for (const Param* param : needed) addRow(*param, *inside);
    for (const Param* param : others) addRow(*param, *inside);
    if (!advanced.empty()) {
        section = new Section(ParamForm::tr("Advanced"));
        section->setObjectName("advanced");
        section->setExpanded(false);
        QObject::connect(section, &Section::expandedChanged, &form, [this](bool isExpanded) {
            isOpen = isExpanded;
            if (isExpanded) buildAdvanced();
        });
        inside->addWidget(section);
    }
    if (rows.empty() && advanced.empty()) {
        auto* nothing = new ToneLabel(ToneLabel::Tone::muted);
        nothing->setText(ParamForm::tr("There is nothing to set here."));
        inside->addWidget(nothing);
    }
    column->addWidget(content);
    if (section != nullptr && isOpen) section->setExpanded(true);
    alignLabels();
}

void ParamForm::Private::buildAdvanced()
{
    if (advanced.empty()) return;
    auto* body = new QWidget;
    auto* inside = new QVBoxLayout(body);
    inside->setContentsMargins(0, 4, 0, 0);
    inside->setSpacing(6);
    for (const Param* param : std::exchange(advanced, {})) show(*addRow(*param, *inside));
    section->setContent(body);
    alignLabels();
}

ParamRow* ParamForm::Private::addRow(const Param& param, QVBoxLayout& to)
{
    auto* row = new ParamRow(*judge, param);
    const QString key = toQt(param.key);
    row->setReadOnly(isReadOnly);
    to.addWidget(row);
    rows.push_back(row);
    QObject::connect(row, &ParamRow::proposed, &form,
        [this, row](const Value& value, bool isStep) { judgeProposal(*row, value, isStep); });
    QObject::connect(
        row, &ParamRow::stepsFinished, &form, [this, key] { emit form.stepsFinished(key); });
    QObject::connect(
        row, &ParamRow::restoreRequested, &form, [this, key] { emit form.restoreRequested(key); });
    if (const auto problem = problems.find(key); problem != problems.end())
        row->setProblem(problem->second);
    return row;
}

void ParamForm::Private::show(ParamRow& row)
{
    if (mixed.contains(toQt(row.param().key)))
        row.setMixed();
    else
        row.setValue(settingOf(values, row.param()));
}

void ParamForm::Private::judgeProposal(ParamRow& row, const Value& value, bool isStep)
{
    if (const std::optional<Text> refusal = judge->refusal(values, row.param(), value)) {
        row.refuse(translated(*refusal));
        return;
    }
    row.accept();
    emit form.edited(toQt(row.param().key), value, isStep);
}

void ParamForm::Private::alignLabels()
{
    int widest = 0;
    for (const ParamRow* row : rows) widest = std::max(widest, row->labelHint());
    const int width = std::min(widest, form.width() * 2 / 5);
    for (ParamRow* row : rows) row->setLabelWidth(std::max(width, 24));
}

ParamRow* ParamForm::Private::find(const QString& key)
{
    const auto isIt = [&key](const Param* param) { return toQt(param->key) == key; };
    if (std::any_of(advanced.begin(), advanced.end(), isIt)) section->setExpanded(true);
    for (ParamRow* row : rows)
        if (isIt(&row->param())) return row;
    return nullptr;
}

ParamForm::ParamForm(QWidget* parent) : QWidget(parent), m_private(std::make_unique<Private>(*this))
{
    m_private->column->setContentsMargins(0, 0, 0, 0);
}

ParamForm::~ParamForm()
{
    m_private->clear(); // rows refer to the judge
}

void ParamForm::setSchema(const Schema* schema, const QStringList& hidden)
{
    if (m_private->schema == schema && m_private->hidden == hidden) return;
    m_private->schema = schema;
    m_private->hidden = hidden;
    m_private->values = Config::object();
    m_private->mixed.clear();
    m_private->problems.clear();
    m_private->build();
    setValues(Config::object());
}

const Schema* ParamForm::schema() const
{
    return m_private->schema;
}

void ParamForm::setValues(const Config& values, const QStringList& mixed)
{
    m_private->values = values;
    m_private->mixed = mixed;
    for (ParamRow* row : m_private->rows) m_private->show(*row);
}

void ParamForm::setReadOnly(bool isReadOnly)
{
    m_private->isReadOnly = isReadOnly;
    for (ParamRow* row : m_private->rows) row->setReadOnly(isReadOnly);
}

void ParamForm::setProblem(const QString& key, const QString& sentence)
{
    m_private->problems[key] = sentence;
    if (sentence.isEmpty()) m_private->problems.erase(key);
    const bool isBuilt = std::any_of(m_private->rows.begin(), m_private->rows.end(),
        [&key](const ParamRow* row) { return toQt(row->param().key) == key; });
    if (!isBuilt && sentence.isEmpty()) return;
    if (ParamRow* row = m_private->find(key)) row->setProblem(sentence);
}

void ParamForm::forgetTyped()
{
    const auto& rows = m_private->rows;
    if (std::none_of(
            rows.begin(), rows.end(), [](const ParamRow* row) { return row->isRefused(); }))
        return;
    m_private->build();
    setValues(Config(m_private->values), QStringList(m_private->mixed));
}

void ParamForm::focusField(const QString& key)
{
    ParamRow* row = m_private->find(key);
    if (row == nullptr) return;
    if (m_private->section != nullptr && m_private->section->isAncestorOf(row))
        m_private->section->setExpanded(true);
    row->focusField();
    for (QWidget* at = parentWidget(); at != nullptr; at = at->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(at)) area->ensureWidgetVisible(row);
}

void ParamForm::setAdvancedOpen(bool isOpen)
{
    m_private->isOpen = isOpen;
    if (m_private->section != nullptr) m_private->section->setExpanded(isOpen);
}

void ParamForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) m_private->alignLabels();
    if (event->type() != QEvent::LanguageChange) return;
    m_private->build();
    setValues(Config(m_private->values), QStringList(m_private->mixed));
}

void ParamForm::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_private->alignLabels();
}

} // namespace netwright
