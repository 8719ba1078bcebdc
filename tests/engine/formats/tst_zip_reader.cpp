#include "engine/base/error.h"
#include "engine/formats/file.h"
#include "engine/formats/zip_reader.h"
#include "engine/formats/zip_writer.h"
#include "tests/engine/formats/hostile.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

#include <zip.h>

using namespace netwright;
using namespace netwright::test;

namespace {

// An archive of one member, made by the library.
Bytes archiveOf(const std::string& name, const std::string& content, int method)
{
    const std::string path = temporaryFolder().toStdString() + "/made.zip";
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE, nullptr);
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    const auto index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), method, 0);
    zip_close(archive);
    return readFile(path);
}

Bytes storedArchive(const std::vector<std::string>& names)
{
    ZipWriter writer;
    for (const std::string& name : names) writer.add(name, "content of " + name);
    return writer.finish();
}

} // namespace

class ZipReaderTest : public QObject {
    Q_OBJECT
private slots:
    void readsStoredAndDeflated()
    {
        const std::string content(100'000, 'x');
        for (const int method : {ZIP_CM_STORE, ZIP_CM_DEFLATE}) {
            ZipReader reader(archiveOf("a/b.txt", content, method), "test");
            QCOMPARE(reader.names(), std::vector<std::string>{"a/b.txt"});
            QVERIFY(reader.contains("a/b.txt"));
            QCOMPARE(textOf(reader.read("a/b.txt")), content);
        }
    }

    void refusesOtherCompression()
    {
        const Bytes archive = archiveOf("a", std::string(1000, 'x'), ZIP_CM_BZIP2);
        QCOMPARE(refusal([&] { ZipReader(archive, "test").read("a"); }),
            std::string("test: expected \"a\" stored or deflated, received another compression."));
    }

    void saysThatAMemberIsMissing()
    {
        ZipReader reader(storedArchive({"a"}), "m.keras");
        QCOMPARE(refusal([&] { reader.read("config.json"); }),
            std::string("m.keras: expected a member \"config.json\", there is none."));
    }

    void refusesWhatIsNoArchive()
    {
        for (const char* text : {"", "PK", "no archive at all"})
            QCOMPARE(refusal([&] { ZipReader(bytesOf(text), "m"); }),
                std::string("m: expected a zip archive, received something else or a damaged "
                            "one."));
    }

    void refusesNamesThatLeadOut()
    {
        for (const char* name : {"../a", "a/../../b", "/a", "a\\b", ".."})
            QCOMPARE(refusal([&] { ZipReader(storedArchive({name}), "m"); }),
                "m: the member name \"" + std::string(name) + "\" is not allowed.");
        ZipReader(storedArchive({"a..b", "...", "a/..b", "dense/kernel:0.npy"}), "m");
    }

    void refusesEqualNames()
    {
        QCOMPARE(refusal([] {
            ZipReader(storedArchive({"a", "a"}), "m");
        }),
            std::string("m: expected each member once, \"a\" is there twice."));
    }

    void limitsWhatMembersUnpackTo()
    {
        const Bytes bomb = archiveOf("bomb", std::string(10'000'000, '\0'), ZIP_CM_DEFLATE);
        QVERIFY(bomb.size() < 20'000);
        const auto attempt = [&](const ZipLimits& limits) {
            return refusal([&] { ZipReader(bomb, "m", limits).read("bomb"); });
        };
        const std::string sentence
            = "m: the member \"bomb\" claims 10000000 bytes, which is more than allowed.";
        QCOMPARE(attempt({.memberBytes = 9'999'999}), sentence);
        QCOMPARE(attempt({.totalBytes = 9'999'999}), sentence);
        QCOMPARE(attempt({.ratioFreeBytes = 1'000}), sentence);
        QCOMPARE(attempt({}), std::string("it was accepted"));
    }

    void limitsWhatAllMembersUnpackTo()
    {
        const std::string content(1000, 'x');
        ZipWriter writer;
        writer.add("a", content);
        writer.add("b", content);
        ZipReader reader(writer.finish(), "m", {.totalBytes = 1'500});
        reader.read("a");
        QVERIFY_THROWS_EXCEPTION(FormatError, reader.read("b"));
    }

    void noticesDamagedContent()
    {
        Bytes archive = storedArchive({"a"});
        archive[35] ^= std::byte{1}; // within the content
        QCOMPARE(refusal([&] { ZipReader(archive, "m").read("a"); }),
            std::string("m: the member \"a\" is damaged."));
    }

    void survivesDamage()
    {
        const auto read = [](const Bytes& bytes) {
            ZipReader reader(bytes, "test");
            for (const std::string& name : reader.names()) reader.read(name);
        };
        QCOMPARE(surviveDamage(storedArchive({"a", "b", "c/d"}), 3'000, read), std::string());
        const Bytes deflated = archiveOf("a", std::string(5'000, 'x') + "yz", ZIP_CM_DEFLATE);
        QCOMPARE(surviveDamage(deflated, 3'000, read), std::string());
    }
};
NW_TEST(ZipReaderTest)
#include "tst_zip_reader.moc"
