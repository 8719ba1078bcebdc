#include "app/window/issues_panel.h"

#include "widgets/common/empty_note.h"
#include "widgets/common/icons.h"
#include "widgets/common/strings.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedLayout>

#include <algorithm>

namespace netwright {
namespace {

constexpr int kIconSize = 16;
constexpr int kMargin = 4;

bool isError(const DataIssue& issue)
{
    return issue.issue.severity == Issue::Severity::error;
}

QIcon signOf(const DataIssue& issue)
{
    return isError(issue) ? icon("error", &Theme::error) : icon("warning", &Theme::warning);
}

int scaled(int pixels)
{
    return qRound(pixels * Look::instance().scale());
}

// The button of a fix, with a margin around it.
QPushButton* buttonOf(const QTreeWidget& list, QTreeWidgetItem* item)
{
    const QWidget* const cell = list.itemWidget(item, 1);
    return cell == nullptr ? nullptr : cell->findChild<QPushButton*>("fix");
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
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setMinimumSectionSize(0);
    m_list->header()->setSectionResizeMode(QHeaderView::Fixed);
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
    connect(&Look::instance(), &Look::changed, this, &IssuesPanel::restyle);
    restyle();
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
    arrange();
}

void IssuesPanel::restyle()
{
    m_list->setIconSize({scaled(kIconSize), scaled(kIconSize)});
    arrange();
}

void IssuesPanel::arrange()
{
    const int room = std::max(0, width() - m_list->verticalScrollBar()->sizeHint().width());
    const int margin = scaled(kMargin);
    int wanted = 0;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        if (QPushButton* const button = buttonOf(*m_list, m_list->topLevelItem(row))) {
            button->setText(button->toolTip());
            wanted = std::max(wanted, button->sizeHint().width() + 2 * margin);
        }
    const int forFixes = std::min(wanted, room / 2);
    const int forSentences = room - forFixes;
    m_list->header()->resizeSection(0, forSentences);
    m_list->header()->resizeSection(1, forFixes);
    const QRect space(0, 0, forSentences - scaled(kIconSize) - 4 * margin, 10'000);
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem* const item = m_list->topLevelItem(row);
        int height
            = m_list->fontMetrics().boundingRect(space, Qt::TextWordWrap, item->text(0)).height();
        if (QPushButton* const button = buttonOf(*m_list, item)) {
            const int padding = button->sizeHint().width()
                - button->fontMetrics().horizontalAdvance(button->text());
            const int most = forFixes - 2 * margin - padding;
            if (button->fontMetrics().horizontalAdvance(button->toolTip()) > most)
                button->setText(
                    button->fontMetrics().elidedText(button->toolTip(), Qt::ElideRight, most));
            height = std::max(height, button->sizeHint().height());
        }
        item->setSizeHint(0, {0, height + margin});
    }
}

void IssuesPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
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
    button->setToolTip(fix);
    button->setAccessibleName(fix);
    connect(button, &QPushButton::clicked, this, [this, issue] { emit fixRequested(issue); });
    auto* const cell = new QWidget;
    auto* const column = new QHBoxLayout(cell);
    column->setContentsMargins(scaled(kMargin), 0, scaled(kMargin), 0);
    column->addWidget(button);
    m_list->setItemWidget(item, 1, cell);
}

void IssuesPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) rebuild();
    QWidget::changeEvent(event);
}

} // namespace netwright
