#include "engine/formats/file.h"
#include "tests/engine/formats/hostile.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

#include <sys/stat.h>
#include <unistd.h>

using namespace netwright;
using namespace netwright::test;

class FileTest : public QObject {
    Q_OBJECT
private slots:
    void readsWhatWasWritten()
    {
        const std::filesystem::path path = temporaryFolder().toStdString() + "/file";
        const Bytes content = bytesOf(std::string("a\0b", 3));
        writeFileAtomically(path, content);
        QVERIFY(readFile(path) == content);
        writeTextFileAtomically(path, "");
        QVERIFY(readFile(path).empty());
    }

    void explainsWhyItCannotRead()
    {
        const std::string folder = temporaryFolder().toStdString();
        QCOMPARE(refusal([&] { readFile(folder + "/none"); }),
            folder + "/none: the file does not exist.");
        QCOMPARE(
            refusal([&] { readFile(folder); }), folder + ": expected a file, received a folder.");
        writeTextFileAtomically(folder + "/file", "12345");
        QCOMPARE(refusal([&] { readTextFile(folder + "/file", 4); }),
            folder + "/file: expected at most 4 bytes, received 5.");
        QCOMPARE(::mkfifo((folder + "/pipe").c_str(), 0600), 0);
        QCOMPARE(refusal([&] { readFile(folder + "/pipe"); }),
            folder + "/pipe: expected a file, received a device or pipe.");
    }

    void explainsThatTheDiskIsFull()
    {
        QCOMPARE(std::string(writeError("a", ENOSPC).what()),
            std::string("a: cannot be written, the disk is full."));
        QCOMPARE(std::string(writeError("a", EROFS).what()),
            std::string("a: cannot be written, the file or its folder is read-only."));
    }
};
NW_TEST(FileTest)
#include "tst_file.moc"
