#include "widgets/palette/layer_filter.h"

#include "widgets/palette/layer_model.h"

#include <algorithm>

namespace netwright {
namespace {

enum Rank { kCalledSo, kBeginsSo, kHasItInName, kElsewhere, kNothing };

Rank rankOf(const QStringList& names, const QString& search)
{
    Rank best = kElsewhere;
    for (const QString& name : names) {
        if (name == search) return kCalledSo;
        if (name.startsWith(search))
            best = std::min(best, kBeginsSo);
        else if (name.contains(search))
            best = std::min(best, kHasItInName);
    }
    return best;
}

} // namespace

LayerFilter::LayerFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void LayerFilter::setSearch(const QString& text)
{
    m_search = text.toLower().simplified();
    m_words = m_search.split(' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

QModelIndex LayerFilter::bestMatch() const
{
    QModelIndex best;
    Rank bestRank = kNothing;
    for (int category = 0; category < rowCount(); ++category) {
        const QModelIndex heading = index(category, 0);
        for (int row = 0; row < rowCount(heading); ++row) {
            const QModelIndex layer = index(row, 0, heading);
            const Rank rank = rankOf(layer.data(LayerModel::kNamesRole).toStringList(), m_search);
            if (rank >= bestRank) continue;
            best = layer;
            bestRank = rank;
        }
    }
    return best;
}

bool LayerFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty()) return true;
    const QModelIndex item = sourceModel()->index(row, 0, parent);
    const QString text = item.data(LayerModel::kWordsRole).toString();
    return !text.isEmpty() && std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
        return text.contains(word);
    });
}

} // namespace netwright
