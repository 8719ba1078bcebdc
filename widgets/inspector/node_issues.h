#pragma once

#include "engine/models/check.h"

#include <QList>
#include <QWidget>

namespace netwright {

// What is wrong with the selection, a sentence each, with a button where a fix is known.
class NodeIssues final : public QWidget {
    Q_OBJECT
public:
    explicit NodeIssues(QWidget* parent = nullptr);

    void setIssues(const QList<Issue>& issues);
    void setReadOnly(bool isReadOnly);

signals:
    void fixRequested(const netwright::Issue& issue);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void addIssue(const Issue& issue);

    QList<Issue> m_issues;
    bool m_isReadOnly = false;
    QWidget* m_content = nullptr;
};

} // namespace netwright
