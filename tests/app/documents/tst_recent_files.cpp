#include "app/documents/recent_files.h"

#include "tests/support/places.h"
#include "tests/support/test.h"

using namespace netwright;

class RecentFilesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { RecentFiles::clear(); }
    void cleanup() { RecentFiles::clear(); }

    void newestComeFirstAndOnce()
    {
        const QStringList files = makeFiles(3);
        for (const QString& file : files) RecentFiles::add(file);
        RecentFiles::add(files[1]);
        QCOMPARE(RecentFiles::list(), QStringList({files[1], files[2], files[0]}));
        RecentFiles::remove(files[2]);
        QCOMPARE(RecentFiles::list(), QStringList({files[1], files[0]}));
    }
    void keepsTwelve()
    {
        for (const QString& file : makeFiles(20)) RecentFiles::add(file);
        QCOMPARE(RecentFiles::list().size(), 12);
    }
    void forgetsWhatIsGone()
    {
        const QStringList files = makeFiles(2);
        for (const QString& file : files) RecentFiles::add(file);
        QFile::remove(files[1]);
        QCOMPARE(RecentFiles::list(), QStringList({files[0]}));
    }

private:
    static QStringList makeFiles(int count)
    {
        const QDir folder(test::temporaryFolder());
        QStringList files;
        for (int i = 0; i < count; ++i) {
            QFile file(folder.filePath(QString("p%1.netwright").arg(i)));
            if (file.open(QIODevice::WriteOnly)) files << file.fileName();
        }
        return files;
    }
};

NW_TEST(RecentFilesTest)
#include "tst_recent_files.moc"
