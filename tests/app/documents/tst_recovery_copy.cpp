#include "app/documents/recovery_copy.h"

#include "engine/base/error.h"
#include "tests/support/places.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"

using namespace netwright;

class RecoveryCopyTest : public QObject {
    Q_OBJECT
private slots:
    void aCopyOfALivingProgramIsNotOffered()
    {
        const QString folder = test::temporaryFolder();
        RecoveryCopy copy(folder);
        copy.write({{"netwright", 1}}, "/tmp/p.netwright");
        copy.waitUntilWritten();
        QCOMPARE(RecoveryCopy::read(copy.file()), Value({{"netwright", 1}}));
        QVERIFY(RecoveryCopy::listIn(folder).isEmpty());
        copy.remove();
        QVERIFY(QDir(folder).isEmpty());
    }
    void copiesOfDeadProgramsComeNewestFirst()
    {
        const QString folder = test::temporaryFolder();
        leave(folder, "a", "2026-01-01T10:00:00.000Z");
        leave(folder, "b", "2026-01-02T10:00:00.000Z");
        QFile broken(folder + "/c.recovery.json");
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{");
        broken.close();
        const auto found = RecoveryCopy::listIn(folder);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].original, QString("b"));
        RecoveryCopy::discard(found[0].copy);
        QCOMPARE(RecoveryCopy::listIn(folder).size(), 1);
    }
    void lastWriteStays()
    {
        RecoveryCopy copy(test::temporaryFolder());
        for (int i = 0; i < 20; ++i) copy.write({{"netwright", i}}, {});
        copy.waitUntilWritten();
        QVERIFY(copy.isWritten());
        QCOMPARE(RecoveryCopy::read(copy.file()), Value({{"netwright", 19}}));
    }
    void aFailureIsToldOnce()
    {
        const QString folder = test::temporaryFolder();
        RecoveryCopy copy(folder);
        QVERIFY(QDir(folder).removeRecursively());
        int failures = 0;
        connect(&copy, &RecoveryCopy::failed, this, [&](const QString& sentence) {
            ++failures;
            QVERIFY(!sentence.isEmpty());
        });
        copy.write({{"netwright", 1}}, {});
        copy.write({{"netwright", 1}}, {});
        copy.waitUntilWritten();
        QVERIFY(!copy.isWritten());
        QVERIFY(test::waitFor([&] { return failures > 0; }));
        QCoreApplication::processEvents();
        QCOMPARE(failures, 1);
    }
    void refusesToReadOtherFiles()
    {
        QVERIFY_EXCEPTION_THROWN(RecoveryCopy::read("/absent"), FormatError);
    }

private:
    static void leave(const QString& folder, const QString& name, const char* time)
    {
        QFile file(folder + "/" + name + ".recovery.json");
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QString(R"({"original": "%1", "time": "%2", "project": {"netwright": 1}})")
                       .arg(name, time)
                       .toUtf8());
    }
};

NW_TEST(RecoveryCopyTest)
#include "tst_recovery_copy.moc"
