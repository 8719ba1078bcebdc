#pragma once

#include "widgets/canvas/canvas_model.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QTimer>

namespace netwright {

// The nodes of a drawing in data-flow order. Changes of one turn of the event loop are read
// together; where the order stays, only the rows that changed are told.
class OutlineModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        kIdRole = Qt::UserRole + 1,
        kClassNameRole,
        kCategoryRole,
        kShapeRole,
        kBadgeRole,
        kStateRole
    };

    explicit OutlineModel(QObject* parent = nullptr);

    void setDrawing(CanvasModel* drawing);
    CanvasModel* drawing() const { return m_drawing; }
    void refresh();
    // Whether somebody looks at it: changes are read only then.
    void setShown(bool isShown);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        CanvasNode node;
        QString shape; // of what it gives
        bool operator==(const Row&) const = default;
    };
    QList<Row> read() const;
    QString accessibleText(const Row& row) const;

    QPointer<CanvasModel> m_drawing;
    QTimer m_timer;
    QList<Row> m_rows;
    bool m_isShown = false;
};

} // namespace netwright
