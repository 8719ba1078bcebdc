#include "tests/engine/callbacks/fake_training.h"
#include "tests/support/places.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

#include <QFile>

using namespace netwright;
using namespace netwright::test;

class CSVLoggerTest : public QObject {
    Q_OBJECT

    static QByteArray contentOf(const QString& folder)
    {
        QFile file(folder + "/log.csv");
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }

private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Callback, "CSVLogger", {{"filename", "log.csv"}}); }

    void writesALineForEachEpoch()
    {
        const QString folder = temporaryFolder();
        FakeTraining training;
        training.place = folder.toStdString();
        const auto callback
            = create<Callback>("CSVLogger", {{"filename", "log.csv"}, {"separator", ";"}});
        callback->onTrainBegin(training);
        Logs logs;
        logs.set("val_loss", 0.1);
        logs.set("loss", NAN);
        callback->onEpochEnd(training, 0, logs);
        Logs later;
        later.set("loss", 3);
        callback->onEpochEnd(training, 1, later);
        callback->onTrainEnd(training, later);
        QCOMPARE(contentOf(folder), QByteArray("epoch;loss;val_loss\r\n0;nan;0.1\r\n1;3.0;NA\r\n"));
    }

    void continuesAFile()
    {
        const QString folder = temporaryFolder();
        FakeTraining training;
        training.place = folder.toStdString();
        const Config config{{"filename", "log.csv"}, {"append", true}};
        training.run(*create<Callback>("CSVLogger", config), "loss", {2});
        training.run(*create<Callback>("CSVLogger", config), "loss", {1});
        QCOMPARE(contentOf(folder), QByteArray("epoch,loss\r\n0,2.0\r\n0,1.0\r\n"));
    }

    void saysWhereItCannotWrite()
    {
        FakeTraining training;
        training.place = (temporaryFolder() + "/missing").toStdString();
        const auto callback = create<Callback>("CSVLogger", {{"filename", "log.csv"}});
        QVERIFY_EXCEPTION_THROWN(callback->onTrainBegin(training), FormatError);
    }
};

NW_TEST(CSVLoggerTest)
#include "tst_csv_logger.moc"
