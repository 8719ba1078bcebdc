#include "widgets/canvas/search_ranking.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace netwright {
namespace {

enum class Match { exact, start, inside, summary };

// "Conv2DTranspose" has the words Conv2D and Transpose; "max_pool" has max and pool.
bool startsAWord(const QString& text, const QString& query)
{
    for (auto at = text.indexOf(query, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(query, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !text[at - 1].isLetterOrNumber()) return true;
        if (text[at].isUpper() && !text[at - 1].isUpper()) return true;
    }
    return false;
}

std::optional<Match> matchOfName(const QString& name, const QString& query)
{
    if (name.compare(query, Qt::CaseInsensitive) == 0) return Match::exact;
    if (startsAWord(name, query)) return Match::start;
    if (name.contains(query, Qt::CaseInsensitive)) return Match::inside;
    return std::nullopt;
}

std::optional<Match> matchOf(const SearchEntry& entry, const QString& query)
{
    std::optional<Match> best = matchOfName(entry.title, query);
    for (const QString& alias : entry.aliases) {
        const auto match = matchOfName(alias, query);
        if (match && (!best || *match < *best)) best = match;
    }
    if (best) return best;
    for (const QString& word : query.split(' ', Qt::SkipEmptyParts))
        if (!startsAWord(entry.summary, word) && !startsAWord(entry.title, word))
            return std::nullopt;
    return Match::summary;
}

struct Found {
    int index = 0;
    Match match = Match::summary;
    bool isRefused = false;

    // What was typed in full comes first; of the rest what fits.
    auto rank() const
    {
        return std::tuple(match != Match::exact, isRefused, static_cast<int>(match));
    }
};

} // namespace

QList<int> rankedEntries(const QList<SearchEntry>& entries, const QString& query)
{
    const QString wanted = query.simplified();
    QList<Found> found;
    bool isAnyFitting = false;
    for (const SearchEntry& entry : entries) isAnyFitting |= entry.refusal.isEmpty();
    for (int i = 0; i < entries.size(); ++i) {
        const bool isRefused = !entries[i].refusal.isEmpty();
        if (wanted.isEmpty()) {
            if (!isRefused || !isAnyFitting) found << Found{i, Match::start, isRefused};
        } else if (const auto match = matchOf(entries[i], wanted)) {
            found << Found{i, *match, isRefused};
        }
    }
    std::ranges::stable_sort(found, {}, &Found::rank);
    QList<int> indexes;
    for (const Found& one : found) indexes << one.index;
    return indexes;
}

} // namespace netwright
