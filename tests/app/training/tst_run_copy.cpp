#include "app/training/run_copy.h"

#include "engine/base/error.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

#include <QDir>
#include <QFile>

using namespace netwright;
using namespace netwright::test;

namespace {

void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class RunCopyTest : public QObject {
    Q_OBJECT
private slots:
    void takesAllFilesAndReplacesThoseOfTheSameName()
    {
        const QString from = temporaryFolder() + "/from", to = temporaryFolder() + "/deep/to";
        QVERIFY(QDir().mkpath(from) && QDir().mkpath(to));
        const QByteArray model(3'000'000, 'm');
        writeBytes(from + "/model.keras", model);
        writeBytes(from + "/history.json", "{}");
        writeBytes(from + "/empty", "");
        writeBytes(to + "/model.keras", "old");
        writeBytes(to + "/notes.txt", "mine");
        copyRun(from, to);
        QCOMPARE(bytesOf(to + "/model.keras"), model);
        QCOMPARE(bytesOf(to + "/history.json"), QByteArray("{}"));
        QVERIFY(QFile::exists(to + "/empty"));
        QCOMPARE(bytesOf(to + "/notes.txt"), QByteArray("mine"));
        QCOMPARE(bytesOf(from + "/model.keras"), model);
    }

    void saysWhichFileCannotBeWritten()
    {
        const QString from = temporaryFolder() + "/from", to = temporaryFolder() + "/to";
        QVERIFY(QDir().mkpath(from) && QDir().mkpath(to + "/model.keras"));
        writeBytes(from + "/model.keras", "m");
        try {
            copyRun(from, to);
            QFAIL("A folder was replaced by a file.");
        } catch (const FormatError& error) {
            QVERIFY(QString(error.what()).contains("to/model.keras"));
        }
    }

    void aFolderThatCannotBeMadeIsRefused()
    {
        const QString file = temporaryFolder() + "/file";
        writeBytes(file, "f");
        QVERIFY_THROWS_EXCEPTION(FormatError, copyRun(temporaryFolder(), file + "/run"));
    }
};

NW_TEST(RunCopyTest)
#include "tst_run_copy.moc"
