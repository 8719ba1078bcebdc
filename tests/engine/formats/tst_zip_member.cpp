#include "engine/formats/zip_member.h"

#include "engine/formats/zip_writer.h"
#include "tests/engine/formats/hostile.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

#include <fstream>

using namespace netwright;
using namespace netwright::test;

namespace {

std::filesystem::path fileOf(const Bytes& bytes)
{
    const std::filesystem::path path = temporaryFolder().toStdString() + "/archive.zip";
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()),
            static_cast<std::streamsize>(bytes.size()));
    return path;
}

std::filesystem::path archive()
{
    ZipWriter writer;
    writer.add("first.npy", "0123456789");
    writer.add("second", "abc");
    return fileOf(writer.finish());
}

} // namespace

class ZipMemberTest : public QObject {
    Q_OBJECT
private slots:
    void partsAreReadInAnyOrder()
    {
        ZipMember member(archive(), "first.npy", "test");
        QCOMPARE(member.bytes(), std::uint64_t(10));
        Bytes part(3);
        for (const auto& [offset, text] : {std::pair(7, "789"), {0, "012"}, {4, "456"}}) {
            member.read(static_cast<std::uint64_t>(offset), part.data(), part.size());
            QCOMPARE(textOf(part), std::string(text));
        }
    }

    void namesAreInTheArchivesOrder()
    {
        QCOMPARE(zipMemberNames(archive()), (std::vector<std::string>{"first.npy", "second"}));
    }

    void whatIsNotThereIsRefused()
    {
        QCOMPARE(refusal([] { ZipMember(archive(), "third", "test"); }),
            std::string("test: there is no such array in the file."));
        QVERIFY(refusal([] {
            zipMemberNames(fileOf(bytesOf("no archive")));
        }).find("expected a zip archive")
            != std::string::npos);
        ZipMember member(archive(), "second", "test");
        Bytes part(4);
        QCOMPARE(refusal([&] { member.read(0, part.data(), part.size()); }),
            std::string("test: the array is damaged or cut off."));
    }
};

NW_TEST(ZipMemberTest)
#include "tst_zip_member.moc"
