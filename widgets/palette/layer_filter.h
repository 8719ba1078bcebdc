#pragma once

#include <QSortFilterProxyModel>

namespace netwright {

// Those layers of a LayerModel that a search finds: each word of it must occur in a name, an
// alias, the summary or the category.
class LayerFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit LayerFilter(QObject* parent = nullptr);

    QString search() const { return m_search; }
    void setSearch(const QString& text);
    // The layer that is most likely meant: one that is called so, then one whose name begins so,
    // then one with it in its name, then the first. Invalid where nothing is found.
    QModelIndex bestMatch() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString m_search; // in lower case
    QStringList m_words;
};

} // namespace netwright
