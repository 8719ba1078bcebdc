#include "engine/layers/preprocessing/text_hash.h"

#include "tests/support/test.h"

#include <set>
#include <string>

namespace netwright {

class TextHashTest : public QObject {
    Q_OBJECT
private slots:
    // FARM_FINGERPRINT in the documentation of BigQuery.
    void fingerprintsArePublishedOnes()
    {
        const auto signedHash
            = [](std::string_view text) { return static_cast<std::int64_t>(fingerprint64(text)); };
        QCOMPARE(signedHash("1footrue"), std::int64_t(-1541654101129638711));
        QCOMPARE(signedHash("2applefalse"), std::int64_t(2794438866806483259));
        QCOMPARE(signedHash("3true"), std::int64_t(-4880158226897771312));
        QCOMPARE(fingerprint64(""), std::uint64_t(0x9AE16A3B2F90404F));
    }
    // The key 00 01 … 0f and the text 00 01 … 0e of the paper.
    void sipHashIsThatOfThePaper()
    {
        std::string text;
        for (char c = 0; c < 15; ++c) text += c;
        const std::array<std::uint64_t, 2> key{0x0706050403020100, 0x0F0E0D0C0B0A0908};
        QCOMPARE(sipHash64(text, key), std::uint64_t(0xA129CA6149BE45E5));
    }
    void everyLengthGivesAnotherHash()
    {
        std::set<std::uint64_t> seen;
        for (std::size_t length = 0; length < 300; ++length)
            QVERIFY(seen.insert(fingerprint64(std::string(length, 'x'))).second);
    }
    void aPlaceBehindTheTextDoesNotCount()
    {
        const std::string text(100, 'a');
        for (const std::size_t length : {3U, 8U, 17U, 40U, 65U})
            QCOMPARE(fingerprint64(std::string_view(text).substr(0, length)),
                fingerprint64(std::string(length, 'a')));
    }
    void theOrderOfPartsCounts()
    {
        QVERIFY(concatenatedFingerprints(1, 2) != concatenatedFingerprints(2, 1));
    }
};

NW_TEST(TextHashTest)

} // namespace netwright

#include "tst_text_hash.moc"
