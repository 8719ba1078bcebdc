#include "engine/callbacks/callback.h"

#include "tests/support/test.h"

using namespace netwright;

class LogsTest : public QObject {
    Q_OBJECT
private slots:
    void keepTheOrderInWhichNamesCame()
    {
        Logs logs;
        logs.set("loss", 1);
        logs.set("accuracy", 2);
        logs.set("loss", 3);
        QCOMPARE(logs.names(), std::string("loss, accuracy"));
        QCOMPARE(logs.find("loss"), std::optional<double>(3));
        QVERIFY(!logs.find("val_loss"));
    }
};

NW_TEST(LogsTest)
#include "tst_logs.moc"
