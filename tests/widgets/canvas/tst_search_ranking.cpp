#include "widgets/canvas/search_ranking.h"

#include "tests/support/test.h"

using namespace netwright;

namespace {

const QList<SearchEntry> kEntries = {
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
        QCOMPARE(rankedEntries(kEntries, ""), (QList<int>{0, 1, 3}));
    }

    void findsNamesFromTheStartOfAWord()
    {
        QCOMPARE(rankedEntries(kEntries, "transp"), QList<int>{1});
        QCOMPARE(rankedEntries(kEntries, "CONV2D"), (QList<int>{0, 1}));
    }

    void findsOtherNames() { QCOMPARE(rankedEntries(kEntries, "linear"), QList<int>{2}); }

    void findsWordsOfTheSummary()
    {
        QCOMPARE(rankedEntries(kEntries, "row image"), QList<int>{3});
        QCOMPARE(rankedEntries(kEntries, "age"), QList<int>());
    }

    void whatDoesNotFitComesLastUnlessItIsNamedInFull()
    {
        QList<SearchEntry> entries = kEntries;
        entries << SearchEntry{"Denser", "core", "", {}, ""};
        QCOMPARE(rankedEntries(entries, "den"), (QList<int>{4, 2}));
        QCOMPARE(rankedEntries(entries, "dense"), (QList<int>{2, 4}));
    }
};

NW_TEST(SearchRankingTest)
#include "tst_search_ranking.moc"
