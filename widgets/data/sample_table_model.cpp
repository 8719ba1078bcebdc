#include "widgets/data/sample_table_model.h"

#include "engine/arrays/strings.h"
#include "widgets/common/strings.h"

#include <QFont>

namespace netwright {
namespace {

constexpr std::size_t kMostColumns = 64;

// "x[3]", "x[0, 2]"; the name alone where there is one number.
QString numberName(const SampleTable::Feature& feature, std::size_t number)
{
    if (feature.sample.count() == 1) return feature.name;
    QStringList place;
    auto rest = static_cast<Dimension>(number);
    for (int axis = feature.sample.rank() - 1; axis >= 0; --axis) {
        place.prepend(QString::number(rest % feature.sample[axis]));
        rest /= feature.sample[axis];
    }
    return QStringLiteral("%1[%2]").arg(feature.name, place.join(QStringLiteral(", ")));
}

} // namespace

void SampleTableModel::setTable(const SampleTable& table)
{
    beginResetModel();
    m_table = table;
    m_columns.clear();
    m_hidden = 0;
    addColumns(table.targets, true);
    addColumns(table.inputs, false);
    endResetModel();
}

void SampleTableModel::addColumns(const std::vector<SampleTable::Feature>& features, bool isTarget)
{
    for (std::size_t feature = 0; feature < features.size(); ++feature) {
        if (isTarget && feature == 0 && !m_table.classCounts.empty()) {
            m_columns.push_back({.isTarget = true, .isClass = true, .feature = 0, .number = 0});
            continue;
        }
        const auto width = static_cast<std::size_t>(features[feature].sample.count());
        // Half of the columns at most are targets, so that inputs are seen too.
        const std::size_t most = isTarget ? kMostColumns / 2 : kMostColumns;
        std::size_t number = 0;
        for (; number < width && m_columns.size() < most; ++number)
            m_columns.push_back({.isTarget = isTarget, .feature = feature, .number = number});
        m_hidden += static_cast<int>(width - number);
    }
}

const SampleTable::Feature& SampleTableModel::featureOf(const Column& column) const
{
    return (column.isTarget ? m_table.targets : m_table.inputs)[column.feature];
}

void SampleTableModel::retranslate()
{
    if (m_columns.empty()) return;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int SampleTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int SampleTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant SampleTableModel::data(const QModelIndex& index, int role) const
{
    const Column& column = m_columns[static_cast<std::size_t>(index.column())];
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (column.isClass ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::FontRole && column.isTarget) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole) return {};
    if (column.isClass) return captionOf(m_table, index.row());
    const SampleTable::Feature& feature = featureOf(column);
    const auto at
        = static_cast<std::size_t>(index.row()) * static_cast<std::size_t>(feature.sample.count())
        + column.number;
    if (at >= feature.values.count()) return QString();
    if (feature.values.dtype() == DType::string) return toQt(stringAt(feature.values, at));
    return figureText(feature.values.at(at));
}

QVariant SampleTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (role != Qt::DisplayRole) return {};
        return QString::number(m_table.rows[static_cast<std::size_t>(section)] + 1);
    }
    const Column& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.isClass ? featureOf(column).name
                              : numberName(featureOf(column), column.number);
    if (role == Qt::ToolTipRole) return column.isTarget ? tr("Target") : tr("Input");
    return {};
}

} // namespace netwright
