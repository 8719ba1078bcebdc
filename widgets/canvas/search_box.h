#pragma once

#include "widgets/canvas/search_ranking.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListWidget;

namespace netwright {

// A line to type in and the list of what it finds, over the canvas. Arrows walk through the list,
// Enter or a click takes an entry, Escape or a click elsewhere closes.
class SearchBox final : public QFrame {
    Q_OBJECT
public:
    explicit SearchBox(QWidget* parent);

    // Opens with its corner at `at`, moved as far as the parent needs to show all of it.
    void open(const QList<SearchEntry>& entries, const QString& prompt, QPoint at);
    void dismiss();
    bool isOpen() const { return isVisible(); }

signals:
    void chosen(int index); // of the entries
    void closed(); // nothing was chosen

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void restyle();
    void find();
    void fit();
    void take();
    void putAway();
    void walk(int step);
    bool keyPressed(int key);

    QList<SearchEntry> m_entries;
    QLineEdit* m_line;
    QListWidget* m_list;
    QLabel* m_nothing;
};

} // namespace netwright
