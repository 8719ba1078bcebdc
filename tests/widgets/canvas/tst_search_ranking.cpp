#include "widgets/canvas/search_ranking.h"

#include "tests/support/test.h"

using namespace netwright;

namespace {

const QList<SearchEntry> kRanked = {
    {"Conv2D", "convolutional", "Slides kernels over an image.", {"Convolution2D"}, ""},
    {"Conv2DTranspose", "convolutional", "The way back of a convolution.", {}, ""},
    {"Dense", "core", "Every output sees every input.", {"Linear"}, "It expects numbers."},
    {"Flatten", "reshaping", "Makes one row of an image.", {}, ""},
};

} // namespace

class SearchRankingTest : public QObject {
    Q_OBJECT
private slots:
    void nothingTypedGivesWhatFits()
    {
        QCOMPARE(rankedEntries(kRanked, ""), (QList<int>{0, 1, 3}));
    }

    void findsNamesFromTheStartOfAWord()
    {
        QCOMPARE(rankedEntries(kRanked, "transp"), QList<int>{1});
        QCOMPARE(rankedEntries(kRanked, "CONV2D"), (QList<int>{0, 1}));
    }

    void findsOtherNames() { QCOMPARE(rankedEntries(kRanked, "linear"), QList<int>{2}); }

    void findsWordsOfTheSummary()
    {
        QCOMPARE(rankedEntries(kRanked, "row image"), QList<int>{3});
        QCOMPARE(rankedEntries(kRanked, "age"), QList<int>());
    }

    void whatDoesNotFitComesLastUnlessItIsNamedInFull()
    {
        QList<SearchEntry> entries = kRanked;
        entries << SearchEntry{"Denser", "core", "", {}, ""};
        QCOMPARE(rankedEntries(entries, "den"), (QList<int>{4, 2}));
        QCOMPARE(rankedEntries(entries, "dense"), (QList<int>{2, 4}));
    }
};

NW_TEST(SearchRankingTest)
#include "tst_search_ranking.moc"
