#pragma once

#include "widgets/data/sample_table.h"

#include <QAbstractTableModel>

namespace netwright {

// The samples shown as rows: targets first, then the numbers of the inputs, at most 64 columns.
class SampleTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const SampleTable& table);
    // Numbers of a sample that found no column.
    int hiddenColumns() const { return m_hidden; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    // Where a column's numbers stand.
    struct Column {
        bool isTarget = false;
        bool isClass = false; // shown by its name
        std::size_t feature = 0, number = 0;
    };
    void addColumns(const std::vector<SampleTable::Feature>& features, bool isTarget);
    const SampleTable::Feature& featureOf(const Column& column) const;

    SampleTable m_table;
    std::vector<Column> m_columns;
    int m_hidden = 0;
};

} // namespace netwright
