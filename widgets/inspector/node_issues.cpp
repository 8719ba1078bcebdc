#include "widgets/inspector/node_issues.h"

#include "widgets/common/strings.h"
#include "widgets/inspector/tone_label.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace netwright {

NodeIssues::NodeIssues(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    hide();
}

void NodeIssues::setIssues(const QList<Issue>& issues)
{
    if (issues == m_issues) return;
    m_issues = issues;
    build();
}

void NodeIssues::setReadOnly(bool isReadOnly)
{
    if (m_isReadOnly == isReadOnly) return;
    m_isReadOnly = isReadOnly;
    build();
}

void NodeIssues::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) build();
}

void NodeIssues::build()
{
    if (m_content != nullptr) {
        m_content->hide();
        m_content->deleteLater(); // its button may be being pressed
    }
    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    layout()->addWidget(m_content);
    for (const Issue& issue : std::as_const(m_issues)) addIssue(issue);
    setVisible(!m_issues.isEmpty());
}

void NodeIssues::addIssue(const Issue& issue)
{
    auto* column = static_cast<QVBoxLayout*>(m_content->layout());
    const bool isError = issue.severity == Issue::Severity::error;
    auto* sentence = new ToneLabel(isError ? ToneLabel::Tone::error : ToneLabel::Tone::warning);
    sentence->setObjectName("issue");
    sentence->setText(translated(issue.text));
    column->addWidget(sentence);
    if (!issue.cause.empty()) {
        auto* cause = new ToneLabel(ToneLabel::Tone::muted);
        cause->setText(translated(issue.cause));
        column->addWidget(cause);
    }
    if (!issue.fix) return;
    auto* button = new QPushButton(translated(issue.fix->text));
    button->setObjectName("fix");
    button->setToolTip(button->text());
    button->setEnabled(!m_isReadOnly);
    connect(button, &QPushButton::clicked, this, [this, issue] { emit fixRequested(issue); });
    column->addWidget(button, 0, Qt::AlignLeft);
}

} // namespace netwright
