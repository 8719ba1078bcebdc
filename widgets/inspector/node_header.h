#pragma once

#include "widgets/inspector/node_facts.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace netwright {

class ToneLabel;

// Who is selected: picture of the category, name (which can be changed), class, what it does,
// and the shapes that go in and come out.
class NodeHeader final : public QWidget {
    Q_OBJECT
public:
    explicit NodeHeader(QWidget* parent = nullptr);

    void showNode(const NodeFacts& node);
    void showCount(int nodes, const QString& className); // className empty: of different classes
    void setReadOnly(bool isReadOnly);
    void focusName();

signals:
    void renamed(const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshPicture();
    void commit();

    NodeFacts m_node;
    int m_count = 1;
    QString m_category;
    QLabel* m_picture;
    QLineEdit* m_title;
    ToneLabel* m_class;
    ToneLabel* m_summary;
    QLabel* m_shapes;
    ToneLabel* m_costs;
};

} // namespace netwright
