#include "tests/support/places.h"
#include "tests/support/test.h"

#include <QProcess>

using namespace netwright;

class LibrariesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (!QFile::exists(test::cliPath())) QSKIP("netwright-cli was not built.");
        QProcess process;
        process.start("ldd", {test::cliPath()});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        m_libraries = QString::fromUtf8(process.readAllStandardOutput());
    }

    void commandLineLinksNoWindow()
    {
        for (const QString name : {"libQt6Gui", "libQt6Widgets", "libQt6Charts", "libX11"})
            QVERIFY2(!m_libraries.contains(name), qPrintable(name));
    }

    // Its threads fight with OpenMP's.
    void openblasIsTheOpenmpBuild()
    {
        for (const QString& line : m_libraries.split('\n'))
            if (line.contains("libopenblas.so"))
                QVERIFY2(line.contains("openblas-openmp"), qPrintable(line));
        QVERIFY(!m_libraries.contains("pthread/libopenblas"));
    }

private:
    QString m_libraries;
};

NW_TEST(LibrariesTest)
#include "tst_libraries.moc"
