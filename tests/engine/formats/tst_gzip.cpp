#include "engine/formats/gzip.h"
#include "tests/engine/formats/hostile.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class GzipTest : public QObject {
    Q_OBJECT
private slots:
    void unpacksWhatItPacked()
    {
        for (const std::size_t size : {0, 1, 1'000, 5'000'000}) {
            Bytes content(size);
            for (std::size_t i = 0; i < size; ++i) content[i] = static_cast<std::byte>(i * i >> 7);
            const Bytes packed = gzip(content);
            QVERIFY(isGzip(packed));
            QVERIFY(gunzip(packed, "test") == content);
        }
    }

    void unpacksSeveralMembersAndLeavesPadding()
    {
        Bytes file = gzip(bytesOf("one "));
        const Bytes second = gzip(bytesOf("two"));
        file.insert(file.end(), second.begin(), second.end());
        file.resize(file.size() + 100);
        QCOMPARE(textOf(gunzip(file, "test")), std::string("one two"));
    }

    void stopsAtTheLimit()
    {
        const Bytes bomb = gzip(Bytes(20'000'000));
        QCOMPARE(refusal([&] { gunzip(bomb, "m", 1'000'000); }),
            std::string("m: expected at most 1000000 bytes unpacked, received more."));
    }

    void noticesDamage()
    {
        Bytes file = gzip(bytesOf("content that is long enough"));
        file[file.size() - 6] ^= std::byte{1}; // the checksum
        const std::string sentence = "m: the gzip file is damaged or cut off.";
        QCOMPARE(refusal([&] { gunzip(file, "m"); }), sentence);
        QCOMPARE(refusal([&] { gunzip({}, "m"); }), sentence);
        QCOMPARE(refusal([&] { gunzip(bytesOf("no gzip"), "m"); }), sentence);
    }

    void survivesDamage()
    {
        const Bytes file = gzip(bytesOf(std::string(3'000, 'x') + "some text"));
        const auto read = [](const Bytes& bytes) { gunzip(bytes, "test"); };
        QCOMPARE(surviveDamage(file, 5'000, read), std::string());
    }
};
NW_TEST(GzipTest)
#include "tst_gzip.moc"
