#include "engine/layers/preprocessing/token_lookup.h"

#include "engine/arrays/strings.h"
#include "engine/base/error.h"
#include "tests/support/test.h"

namespace netwright {
namespace {

std::vector<Token> tokens(const std::vector<std::string>& texts)
{
    std::vector<Token> result;
    for (const std::string& text : texts) result.push_back(internString(text));
    return result;
}

} // namespace

class TokenLookupTest : public QObject {
    Q_OBJECT
private slots:
    void specialTokensComeFirst()
    {
        const LookupSettings settings{
            .who = "test", .oovIndices = 1, .mask = internString(""), .oov = internString("?")};
        const TokenLookup lookup(settings, Vocabulary{tokens({"a", "b"}), {}});
        QCOMPARE(lookup.indexOf(""), std::int64_t(0));
        QCOMPARE(lookup.indexOf("x"), std::int64_t(1));
        QCOMPARE(lookup.indexOf("b"), std::int64_t(3));
        QCOMPARE(lookup.depth(), 4);
    }
    void masksLeaveNoTraceInEncodings()
    {
        const LookupSettings settings{
            .who = "test", .mask = internString(""), .outputMode = "count"};
        const TokenLookup lookup(settings, Vocabulary{tokens({"a"}), {}});
        QCOMPARE(lookup.indexOf(""), std::int64_t(-1));
        QCOMPARE(lookup.depth(), 2);
    }
    void equallyFrequentTokensComeFromTheGreatestToTheLeast()
    {
        const TokenLookup lookup(
            {.who = "test", .oov = internString("?"), .outputMode = "tf_idf"}, std::nullopt);
        QVERIFY(!lookup.isKnown());
        const Vocabulary learned
            = lookup.learned({tokens({"b", "c", "?"}), tokens({"a", "c", "c"})});
        QCOMPARE(learned.tokens, tokens({"c", "b", "a"}));
        QCOMPARE(learned.weights.size(), std::size_t(3));
        QVERIFY(learned.weights[0] < learned.weights[1]);
    }
    void aVocabularyMayBeginWithTheSpecialTokens()
    {
        const LookupSettings settings{
            .who = "test", .oovIndices = 2, .mask = internString(""), .oov = internString("?")};
        const TokenLookup whole(settings, Vocabulary{tokens({"", "?", "?", "a"}), {}});
        QCOMPARE(whole.indexOf("a"), std::int64_t(3));
        QVERIFY_EXCEPTION_THROWN(
            TokenLookup(settings, Vocabulary{tokens({"", "?", "a"}), {}}), ConfigError);
    }
    void weightsAndVocabularyBelongTogether()
    {
        checkGiven("test", "tf_idf", {.hasVocabulary = true, .hasWeights = true});
        checkGiven("test", "tf_idf", {});
        checkGiven("test", "count", {.hasVocabulary = true});
        QVERIFY_EXCEPTION_THROWN(
            checkGiven("test", "tf_idf", {.hasVocabulary = true}), ConfigError);
        QVERIFY_EXCEPTION_THROWN(checkGiven("test", "tf_idf", {.hasWeights = true}), ConfigError);
        QVERIFY_EXCEPTION_THROWN(
            checkGiven("test", "count", {.hasVocabulary = true, .hasWeights = true}), ConfigError);
    }
    void saysWhatIsMissing()
    {
        const TokenLookup lookup({.who = "test", .outputMode = "count"}, std::nullopt);
        QVERIFY_EXCEPTION_THROWN(lookup.depth(), ConfigError);
        QVERIFY_EXCEPTION_THROWN(lookup.weights(), ConfigError);
        QVERIFY_EXCEPTION_THROWN(lookup.learned({{}}), ShapeError);
    }
};

NW_TEST(TokenLookupTest)

} // namespace netwright

#include "tst_token_lookup.moc"
