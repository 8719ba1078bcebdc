#include "app/window/issues_panel.h"

#include "widgets/common/empty_note.h"
#include "widgets/common/icons.h"
#include "widgets/common/strings.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedLayout>

namespace netwright {
namespace {

constexpr int kIconSize = 16;

bool isError(const DataIssue& issue)
{
    return issue.issue.severity == Issue::Severity::error;
}

QIcon signOf(const DataIssue& issue)
{
    return isError(issue) ? iconPixmap("error", theme().error, kIconSize, 2)
                          : iconPixmap("warning", theme().warning, kIconSize, 2);
}

} // namespace

QString fixText(const DataIssue& issue)
{
    if (!issue.fixText.empty()) return translated(issue.fixText);
    return issue.issue.fix ? translated(issue.issue.fix->text) : QString();
}

IssuesPanel::IssuesPanel(QWidget* parent)
    : QWidget(parent), m_list(new QTreeWidget(this)), m_empty(new EmptyNote("ok", this))
{
    m_list->setObjectName("issues");
    m_list->setColumnCount(2);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setWordWrap(true);
    m_list->setUniformRowHeights(false);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    connect(m_list, &QTreeWidget::itemClicked, m_list, &QTreeWidget::itemActivated);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        const DataIssue& issue
            = m_issues[static_cast<std::size_t>(item->data(0, Qt::UserRole).toInt())];
        if (issue.issue.node)
            emit nodeChosen(*issue.issue.node);
        else if (!issue.settingPath.isEmpty())
            emit settingChosen(issue.settingPath);
    });
    rebuild();
}

void IssuesPanel::setIssues(const std::vector<DataIssue>& issues)
{
    m_issues = issues;
    rebuild();
}

void IssuesPanel::rebuild()
{
    m_list->setAccessibleName(tr("Issues of the drawing and the data"));
    m_list->clear();
    m_errors = m_warnings = 0;
    for (const DataIssue& issue : m_issues) {
        ++(isError(issue) ? m_errors : m_warnings);
        addRow(issue);
    }
    m_empty->setSentence(tr("Nothing is wrong with the drawing."));
    m_stack->setCurrentIndex(m_issues.empty() ? 1 : 0);
}

void IssuesPanel::addRow(const DataIssue& issue)
{
    auto* const item = new QTreeWidgetItem(m_list);
    QString sentence = translated(issue.issue.text);
    if (!issue.issue.cause.empty()) sentence += " " + translated(issue.issue.cause);
    item->setText(0, sentence);
    item->setToolTip(0, sentence);
    item->setIcon(0, signOf(issue));
    item->setData(0, Qt::UserRole, m_list->topLevelItemCount() - 1);
    const QString fix = fixText(issue);
    if (fix.isEmpty()) return;
    auto* const button = new QPushButton(fix);
    button->setObjectName("fix");
    connect(button, &QPushButton::clicked, this, [this, issue] { emit fixRequested(issue); });
    m_list->setItemWidget(item, 1, button);
}

void IssuesPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) rebuild();
    QWidget::changeEvent(event);
}

} // namespace netwright
