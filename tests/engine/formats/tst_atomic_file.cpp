#include "engine/formats/atomic_file.h"
#include "engine/formats/file.h"
#include "tests/engine/formats/hostile.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace netwright;
using namespace netwright::test;

namespace {

std::size_t entriesIn(const std::filesystem::path& folder)
{
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

} // namespace

class AtomicFileTest : public QObject {
    Q_OBJECT
private slots:
    void replacesOnlyWhenItCommits()
    {
        const std::filesystem::path folder = temporaryFolder().toStdString();
        writeTextFileAtomically(folder / "model", "old");
        {
            const AtomicFile file(folder / "model");
            std::ofstream(file.temporaryPath()) << "half";
            QCOMPARE(entriesIn(folder), std::size_t{2});
        }
        QCOMPARE(readTextFile(folder / "model"), std::string("old"));
        QCOMPARE(entriesIn(folder), std::size_t{1});
        {
            AtomicFile file(folder / "model");
            std::ofstream(file.temporaryPath()) << "new";
            file.commit();
        }
        QCOMPARE(readTextFile(folder / "model"), std::string("new"));
        QCOMPARE(entriesIn(folder), std::size_t{1});
    }

    void keepsPermissionsAndLinks()
    {
        const std::filesystem::path folder = temporaryFolder().toStdString();
        writeTextFileAtomically(folder / "real", "old");
        ::chmod((folder / "real").c_str(), 0640);
        std::filesystem::create_symlink("real", folder / "link");
        writeTextFileAtomically(folder / "link", "new");
        QVERIFY(std::filesystem::is_symlink(folder / "link"));
        QCOMPARE(readTextFile(folder / "real"), std::string("new"));
        struct stat status = {};
        ::stat((folder / "real").c_str(), &status);
        QCOMPARE(status.st_mode & 0777, 0640U);
    }

    void takesLongNames()
    {
        const std::filesystem::path folder = temporaryFolder().toStdString();
        const auto path = folder / std::string(255, 'n');
        writeTextFileAtomically(path, "x");
        QCOMPARE(readTextFile(path), std::string("x"));
    }

    void explainsWhyItCannotWrite()
    {
        const std::string folder = temporaryFolder().toStdString();
        const auto attempt = [](const std::string& path) {
            return refusal([&] { writeTextFileAtomically(path, "x"); });
        };
        QCOMPARE(attempt(folder + "/none/file"),
            folder + "/none/file: cannot be written, the folder " + folder
                + "/none does not exist.");
        QCOMPARE(attempt(folder), folder + ": expected a file to write, received a folder.");
        writeTextFileAtomically(folder + "/file", "x");
        QCOMPARE(attempt(folder + "/file/x"),
            folder + "/file/x: cannot be written, " + folder + "/file is not a folder.");
    }

    void respectsReadOnlyFoldersAndFiles()
    {
        if (::geteuid() == 0) QSKIP("the superuser may write everywhere");
        const std::string folder = temporaryFolder().toStdString();
        writeTextFileAtomically(folder + "/file", "x");
        const std::string sentence = ": cannot be written, the file or its folder is read-only.";
        ::chmod((folder + "/file").c_str(), 0400);
        QCOMPARE(refusal([&] { writeTextFileAtomically(folder + "/file", "y"); }),
            folder + "/file" + sentence);
        ::chmod(folder.c_str(), 0500);
        QCOMPARE(refusal([&] { writeTextFileAtomically(folder + "/new", "y"); }),
            folder + "/new" + sentence);
        ::chmod(folder.c_str(), 0700);
    }
};
NW_TEST(AtomicFileTest)
#include "tst_atomic_file.moc"
