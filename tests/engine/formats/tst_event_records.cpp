#include "engine/formats/event_records.h"

#include "engine/base/error.h"
#include "engine/formats/file.h"
#include "tests/support/event_reader.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class EventRecordsTest : public QObject {
    Q_OBJECT

    static std::span<const std::byte> bytesOf(const std::string& text)
    {
        return std::as_bytes(std::span(text));
    }

private slots:
    void sumsAsPublished()
    {
        const std::string text = "\x1A\x11"
                                 "CRC test, one two";
        QCOMPARE(maskedCrc32c(bytesOf(text)), 0x5794D08AU);
        QCOMPARE(test::maskedSum(text), 0x5794D08AU);
        // RFC 3720, B.4: 32 zeros give 8A9136AA before the mask.
        const std::uint32_t sum = 0x8A9136AAU;
        QCOMPARE(maskedCrc32c(bytesOf(std::string(32, '\0'))),
            ((sum >> 15) | (sum << 17)) + 0xA282EAD8U);
    }

    void writesRecordsThatReadBack()
    {
        const std::filesystem::path file = temporaryFolder().toStdString() + "/records";
        const std::vector<std::string> records{
            "", std::string("\0\xFF\n", 3), std::string(70'000, 'x'), "last"};
        RecordWriter writer(file);
        QCOMPARE(writer.path(), file);
        for (const std::string& record : records) writer.write(record);
        writer.flush();
        QVERIFY(recordsIn(readTextFile(file)) == records);
    }

    void aReaderSeesWhatChanged()
    {
        const std::filesystem::path file = temporaryFolder().toStdString() + "/records";
        RecordWriter writer(file);
        writer.write("some bytes");
        writer.flush();
        std::string bytes = readTextFile(file);
        QCOMPARE(bytes.size(), std::size_t(8 + 4 + 10 + 4));
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            std::string changed = bytes;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            QVERIFY(!recordsIn(changed).has_value());
        }
    }

    void saysWhereItCannotWrite()
    {
        const std::filesystem::path file = temporaryFolder().toStdString() + "/none/records";
        QVERIFY_EXCEPTION_THROWN(RecordWriter{file}, FormatError);
    }

    void saysThatTheDiskIsFull()
    {
        if (!std::filesystem::exists("/dev/full")) QSKIP("There is no /dev/full.");
        RecordWriter writer("/dev/full");
        const auto fill = [&writer] {
            writer.write("x");
            writer.flush();
        };
        QVERIFY_EXCEPTION_THROWN(fill(), FormatError);
    }
};

NW_TEST(EventRecordsTest)
#include "tst_event_records.moc"
