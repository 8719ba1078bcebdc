#pragma once

#include "widgets/inspector/node_facts.h"

#include <QWidget>

namespace netwright {

class ColumnScroll;
class EmptyNote;
class HelpStrip;
class NodeHeader;
class NodeIssues;
class ParamForm;
class ToneLabel;
class Totals;

// The settings of the selected nodes: who they are, what is wrong with them, a form of their
// settings, and at the bottom what the whole drawing costs. Reports what the user asked for and
// changes nothing itself.
class NodePanel final : public QWidget {
    Q_OBJECT
public:
    explicit NodePanel(QWidget* parent = nullptr);

    // Several nodes of one class show the settings that they share, and where they differ; nodes
    // of different classes what all classes inherit.
    void showNodes(const QList<NodeFacts>& nodes);
    void setTotals(const CheckResult& result);
    void setReadOnly(bool isReadOnly);
    void focusField(const QString& key);
    void focusName(); // to type another one

signals:
    void paramEdited(const QString& key, const netwright::Value& value, bool isStep);
    void paramCleared(const QString& key); // back to the default
    void stepsFinished();
    void fixRequested(const netwright::Issue& issue);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void showHeader(bool isOneClass);
    void showForm();
    void showIssues();
    QString sentence() const; // what stands instead of a form

    QList<NodeFacts> m_nodes;
    QStringList m_marked; // keys with a sentence below their field
    EmptyNote* m_empty;
    ColumnScroll* m_scroll;
    NodeHeader* m_header;
    NodeIssues* m_issues;
    ParamForm* m_form;
    ToneLabel* m_sentence;
    HelpStrip* m_help;
    Totals* m_totals;
};

} // namespace netwright
