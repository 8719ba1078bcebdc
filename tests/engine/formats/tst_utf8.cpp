#include "engine/formats/utf8.h"
#include "tests/support/test.h"

using namespace netwright;

class Utf8Test : public QObject {
    Q_OBJECT
private slots:
    void takesEveryCharacter()
    {
        for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
            if (c >= 0xD800 && c <= 0xDFFF) continue;
            std::string text;
            appendUtf8(text, c);
            QVERIFY(isUtf8(text));
            std::string_view rest = text;
            QCOMPARE(takeCharacter(rest), c);
            QVERIFY(rest.empty());
        }
    }

    void refusesWhatIsNotUtf8()
    {
        for (const char* text :
            {"\x80", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80",
                "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xC3", "\xE2\x82", "\xFF"})
            QVERIFY(!isUtf8(text));
        QVERIFY(isUtf8("\xEF\xBF\xBD"));
    }

    void makesUtf8OfLatin1()
    {
        QCOMPARE(utf8FromLatin1("a\xE9\xFF"), std::string("a\xC3\xA9\xC3\xBF"));
    }
};
NW_TEST(Utf8Test)
#include "tst_utf8.moc"
