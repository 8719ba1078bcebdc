#include "widgets/inspector/node_panel.h"

#include "engine/base/registry.h"
#include "widgets/common/column_scroll.h"
#include "widgets/common/empty_note.h"
#include "widgets/common/strings.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/help_strip.h"
#include "widgets/inspector/node_header.h"
#include "widgets/inspector/node_issues.h"
#include "widgets/inspector/param_form.h"
#include "widgets/inspector/tone_label.h"
#include "widgets/inspector/totals.h"

#include <QEvent>
#include <QHash>
#include <QVBoxLayout>

#include <algorithm>

namespace netwright {
namespace {

constexpr int kMostIssues = 8;

const Schema* schemaOfNode(const NodeFacts& node)
{
    return Registry::instance().find("layer", node.className);
}

QList<int> idsOf(const QList<NodeFacts>& nodes)
{
    QList<int> ids;
    for (const NodeFacts& node : nodes) ids << node.id;
    return ids;
}

// A thin line in the colour of borders.
QWidget* line()
{
    auto* frame = new QFrame;
    frame->setFixedHeight(1);
    const auto restyle
        = [frame] { frame->setStyleSheet(QString("background: %1;").arg(theme().border.name())); };
    restyle();
    QObject::connect(&Look::instance(), &Look::changed, frame, restyle);
    return frame;
}

} // namespace

NodePanel::NodePanel(QWidget* parent)
    : QWidget(parent),
      m_empty(new EmptyNote("settings")),
      m_scroll(new ColumnScroll),
      m_header(new NodeHeader),
      m_issues(new NodeIssues),
      m_form(new ParamForm),
      m_sentence(new ToneLabel(ToneLabel::Tone::muted)),
      m_help(new HelpStrip(this)),
      m_totals(new Totals)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    auto* content = new QWidget;
    auto* inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 6, 0);
    inside->setSpacing(10);
    inside->addWidget(m_header);
    inside->addWidget(m_issues);
    inside->addWidget(m_form);
    inside->addWidget(m_sentence);
    inside->addStretch();
    m_scroll->setWidget(content);
    column->addWidget(m_empty, 1);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_help);
    column->addWidget(line());
    column->addWidget(m_totals);
    m_sentence->setObjectName("sentence");
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);

    connect(m_header, &NodeHeader::renamed, this, [this](const QString& name) {
        if (name.isEmpty())
            emit paramCleared("name");
        else
            emit paramEdited("name", fromQt(name), false);
    });
    connect(m_form, &ParamForm::edited, this, &NodePanel::paramEdited);
    connect(m_form, &ParamForm::restoreRequested, this, &NodePanel::paramCleared);
    connect(m_form, &ParamForm::stepsFinished, this, &NodePanel::stepsFinished);
    connect(m_issues, &NodeIssues::fixRequested, this, &NodePanel::fixRequested);
    refresh();
}

void NodePanel::showNodes(const QList<NodeFacts>& nodes)
{
    const bool isOther = idsOf(nodes) != idsOf(m_nodes);
    m_nodes = nodes;
    refresh();
    if (!isOther) return;
    m_form->forgetTyped();
    m_scroll->ensureVisible(0, 0);
}

void NodePanel::setTotals(const CheckResult& result)
{
    m_totals->setTotals(result);
}

void NodePanel::setReadOnly(bool isReadOnly)
{
    m_header->setReadOnly(isReadOnly);
    m_issues->setReadOnly(isReadOnly);
    m_form->setReadOnly(isReadOnly);
}

void NodePanel::focusField(const QString& key)
{
    m_form->focusField(key);
}

void NodePanel::focusName()
{
    m_header->focusName();
}

void NodePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) refresh();
}

void NodePanel::refresh()
{
    m_empty->setSentence(tr("Select a layer on the canvas to see and change its settings."));
    m_empty->setVisible(m_nodes.isEmpty());
    m_scroll->setVisible(!m_nodes.isEmpty());
    if (m_nodes.isEmpty()) {
        m_help->hide();
        return;
    }
    const bool isOneClass = std::all_of(m_nodes.begin(), m_nodes.end(),
        [this](const NodeFacts& node) { return node.className == m_nodes.front().className; });
    showHeader(isOneClass);
    showForm();
    showIssues();
}

void NodePanel::showHeader(bool isOneClass)
{
    if (m_nodes.size() == 1)
        m_header->showNode(m_nodes.front());
    else
        m_header->showCount(static_cast<int>(m_nodes.size()),
            isOneClass ? toQt(m_nodes.front().className) : QString());
}

void NodePanel::showForm()
{
    const bool areKnown = std::all_of(m_nodes.begin(), m_nodes.end(),
        [](const NodeFacts& node) { return schemaOfNode(node) != nullptr; });
    const Schema* schema = areKnown ? schemaOfNode(m_nodes.front()) : nullptr;
    const QStringList hidden = hiddenKeys(m_nodes);
    m_form->setSchema(schema, hidden);
    m_form->setVisible(schema != nullptr);
    m_help->setVisible(schema != nullptr);
    if (schema != nullptr) {
        const CommonSettings settings = commonSettings(*schema, m_nodes);
        m_form->setValues(settings.config, settings.mixed);
        if (hidden.size() > 1) m_form->setAdvancedOpen(true);
    }
    m_sentence->setText(sentence());
    m_sentence->setVisible(!m_sentence->text().isEmpty());
}

QString NodePanel::sentence() const
{
    const NodeFacts& first = m_nodes.front();
    if (m_nodes.size() > 1) {
        const bool isMany = hiddenKeys(m_nodes).size() > 1;
        return isMany ? tr("These layers are of different classes: only the settings that all of "
                           "them have are shown.")
                      : QString();
    }
    if (schemaOfNode(first) != nullptr) return {};
    QStringList lines{tr("The class %1 is not known here. Its settings are kept as they are and "
                         "cannot be changed:")
                          .arg(toQt(first.className))};
    for (const auto& [key, value] : first.config.items())
        if (key != "name")
            lines << QString("%1: %2").arg(toQt(key),
                toQt(value.dump(-1, ' ', false, Value::error_handler_t::replace)).left(400));
    return lines.join('\n');
}

void NodePanel::showIssues()
{
    // A sentence about one setting stands below its field, unless a button belongs to it.
    const Schema* schema = m_form->schema();
    const QStringList hidden = hiddenKeys(m_nodes);
    QList<Issue> apart;
    QHash<QString, QString> below;
    for (const NodeFacts& node : std::as_const(m_nodes))
        for (const Issue& issue : node.issues) {
            const QString key = toQt(issue.key);
            const bool hasField
                = schema != nullptr && schema->find(issue.key) != nullptr && !hidden.contains(key);
            if (hasField && !issue.fix)
                below[key] = translated(issue.text);
            else if (apart.size() < kMostIssues)
                apart << issue;
        }
    m_issues->setIssues(apart);
    for (const QString& key : std::as_const(m_marked))
        if (!below.contains(key)) m_form->setProblem(key, {});
    m_marked = below.keys();
    for (const QString& key : std::as_const(m_marked)) m_form->setProblem(key, below[key]);
}

} // namespace netwright
