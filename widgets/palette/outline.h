#pragma once

#include <QList>
#include <QWidget>

class QListView;
class QStackedWidget;

namespace netwright {

class CanvasModel;
class EmptyNote;
class OutlineModel;

// The network as a list in data-flow order: an equal editor for the keyboard and for screen
// readers. Delete removes what is selected; a row says name, class, output shape and problem.
class Outline final : public QWidget {
    Q_OBJECT
public:
    explicit Outline(QWidget* parent = nullptr);

    // The drawing must outlive the outline, or be replaced first; null: nothing.
    void setModel(CanvasModel* drawing);
    // Shows what is selected elsewhere; no signal.
    void setSelected(const QList<int>& nodes);
    QList<int> selected() const;

signals:
    void nodeChosen(int node); // by mouse or keys
    void contextMenuRequested(QPoint globalPosition);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void showState();
    void tellChoice();
    void removeSelected();

    OutlineModel* m_model;
    QStackedWidget* m_pages;
    QListView* m_list;
    EmptyNote* m_empty;
    QList<int> m_selected; // shown again when rows come anew
    bool m_isShowing = false; // a selection that came from elsewhere
};

} // namespace netwright
