#include "engine/layers/preprocessing/tokenizer.h"

#include "tests/support/test.h"

namespace netwright {
using Texts = std::vector<std::string>;

class TokenizerTest : public QObject {
    Q_OBJECT
private slots:
    void allWhiteSpaceSeparates()
    {
        QCOMPARE(Tokenizer().tokens(" a\tb\n\v c\f\r"), (Texts{"a", "b", "c"}));
        QCOMPARE(Tokenizer().tokens(" \n"), Texts());
    }
    void allPunctuationOfAsciiGoes()
    {
        QCOMPARE(Tokenizer().tokens("a!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~'b \u201cc\u201d"),
            (Texts{"ab", "\u201cc\u201d"}));
    }
    void onlyLettersOfAsciiBecomeSmall()
    {
        QCOMPARE(Tokenizer().tokens("\u00dcBEL"), (Texts{"\u00dcbel"}));
    }
    void whatIsNoCharacterIsReplaced()
    {
        const Tokenizer tokenizer{.split = Tokenizer::Split::character};
        QCOMPARE(tokenizer.tokens("a\xC3"), (Texts{"a", "\uFFFD"}));
        QCOMPARE(tokenizer.tokens("\xF0\x9F\x98\x80\xFFz"), (Texts{"\U0001F600", "\uFFFD", "z"}));
    }
    void groupsComeLengthByLength()
    {
        const Tokenizer tokenizer{.ngrams = std::vector<int>{1, 3}};
        QCOMPARE(tokenizer.grouped({"a", "b", "c"}), (Texts{"a", "b", "c", "a b c"}));
        QCOMPARE(tokenizer.grouped({"a"}), (Texts{"a"}));
        QCOMPARE(Tokenizer().grouped({"a", "b"}), (Texts{"a", "b"}));
    }
};

NW_TEST(TokenizerTest)

} // namespace netwright

#include "tst_tokenizer.moc"
