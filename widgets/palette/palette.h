#pragma once

#include <QSet>
#include <QString>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLineEdit;
class QStackedWidget;

namespace netwright {

class EmptyNote;
class LayerFilter;
class LayerModel;
class LayerTree;

// What a drag from the palette carries: the class name in UTF-8.
inline constexpr const char* kLayerMimeType = "application/x-netwright-layer";

// All published layers by category, with pictures and search. A drag takes one to the canvas, a
// click (or Enter) appends it.
class LayerPalette final : public QWidget {
    Q_OBJECT
public:
    explicit LayerPalette(QWidget* parent = nullptr);

    void focusSearch();

signals:
    void chosen(const QString& className); // click or Enter
    void helpRequested(const QString& className);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void restyle();
    void search(const QString& text);
    void showFolding();
    void rememberFolding();
    void goToList();
    bool takeSearchKey(int key);

    LayerModel* m_model;
    LayerFilter* m_filter;
    QLineEdit* m_search;
    QAction* m_searchPicture;
    QHBoxLayout* m_searchRow = nullptr;
    QStackedWidget* m_pages;
    LayerTree* m_tree;
    EmptyNote* m_nothing;
    QSet<QString> m_unfolded; // categories, while nothing is searched
};

} // namespace netwright
