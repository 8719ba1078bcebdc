#pragma once

#include "app/data/data_preview.h"

#include <QList>
#include <QTreeWidget>
#include <QWidget>

class QStackedLayout;

namespace netwright {

class EmptyNote;

// The list of everything that is wrong with drawing and data. A click centres the guilty node; a
// button in the row does what is offered as a fix.
class IssuesPanel final : public QWidget {
    Q_OBJECT
public:
    explicit IssuesPanel(QWidget* parent = nullptr);

    // Those of the drawing, then those of the data.
    void setIssues(const std::vector<DataIssue>& issues);
    int errors() const { return m_errors; }
    int warnings() const { return m_warnings; }

signals:
    void nodeChosen(int id);
    void settingChosen(const QString& path); // an issue of the project: "compile/loss"
    void fixRequested(const netwright::DataIssue& issue);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild();
    void addRow(const DataIssue& issue);
    void restyle();
    // Gives the sentences most of the width, and each row the height its sentence needs.
    void arrange();

    std::vector<DataIssue> m_issues;
    int m_errors = 0, m_warnings = 0;
    QTreeWidget* m_list;
    EmptyNote* m_empty;
    QStackedLayout* m_stack = nullptr;
};

// What the button of a fix says; empty where there is none.
QString fixText(const DataIssue& issue);

} // namespace netwright
