#pragma once

#include <QStandardItemModel>

namespace netwright {

// All published layers under their categories, as the palette lists them; a drag carries the
// class name.
class LayerModel final : public QStandardItemModel {
    Q_OBJECT
public:
    enum Role {
        kClassNameRole = Qt::UserRole + 1, // empty for a category
        kCategoryRole,
        kNamesRole, // what it may be called, in lower case, the class name first
        kWordsRole, // all that the search looks at, in lower case
        kCountRole, // of a category: its layers
    };

    explicit LayerModel(QObject* parent = nullptr);

    // Reads the texts anew, in the language of now.
    void fill();

    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    QStandardItem* categoryItem(const QString& category);
};

} // namespace netwright
