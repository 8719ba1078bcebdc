#include "engine/formats/zip_reader.h"
#include "engine/formats/zip_writer.h"
#include "tests/engine/formats/hostile.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class ZipWriterTest : public QObject {
    Q_OBJECT
private slots:
    void keepsOrderAndContent()
    {
        ZipWriter writer;
        writer.add("metadata.json", "{}");
        writer.add("config.json", "");
        writer.add("assets/\xC3\xA9.txt", bytesOf("x"));
        ZipReader reader(writer.finish(), "test");
        const std::vector<std::string> names
            = {"metadata.json", "config.json", "assets/\xC3\xA9.txt"};
        QCOMPARE(reader.names(), names);
        QCOMPARE(textOf(reader.read("metadata.json")), std::string("{}"));
        QCOMPARE(textOf(reader.read("config.json")), std::string());
        QCOMPARE(textOf(reader.read(names[2])), std::string("x"));
    }

    void givesEqualBytesForEqualMembers()
    {
        const auto make = [] {
            ZipWriter writer;
            writer.add("a", "content");
            return writer.finish();
        };
        QVERIFY(make() == make());
    }

    void writesAnEmptyArchive()
    {
        QVERIFY(ZipReader(ZipWriter().finish(), "test").names().empty());
    }

    void refusesTooManyMembers()
    {
        ZipWriter writer;
        for (int i = 0; i < 65'535; ++i) writer.add(std::to_string(i), "");
        QCOMPARE(refusal([&] { writer.finish(); }),
            std::string("Zip: expected less than 65535 members, received 65535."));
    }
};
NW_TEST(ZipWriterTest)
#include "tst_zip_writer.moc"
