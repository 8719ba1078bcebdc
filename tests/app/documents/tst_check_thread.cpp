#include "app/documents/check_thread.h"

#include "tests/app/documents/drawings.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"

using namespace netwright;

class CheckThreadTest : public QObject {
    Q_OBJECT
private slots:
    void givesTheResultOfTheLatest()
    {
        CheckThread thread;
        std::vector<std::size_t> counts;
        connect(&thread, &CheckThread::finished, this,
            [&](const auto& result) { counts.push_back(result->nodes.size()); });
        for (int i = 0; i < 50; ++i) thread.start(Blueprint());
        thread.start(test::smallNetwork());
        QVERIFY(thread.isRunning());
        QVERIFY(test::waitFor([&] { return !thread.isRunning(); }));
        QCOMPARE(counts.back(), std::size_t(3));
    }
    void tellsNothingAfterCancel()
    {
        CheckThread thread;
        int results = 0;
        connect(&thread, &CheckThread::finished, this, [&] { ++results; });
        thread.start(test::smallNetwork());
        thread.cancel();
        QVERIFY(!thread.isRunning());
        thread.start(Blueprint());
        QVERIFY(test::waitFor([&] { return !thread.isRunning(); }));
        QCOMPARE(results, 1);
    }
    void endsWhileItWorks()
    {
        for (int i = 0; i < 20; ++i) {
            CheckThread thread;
            thread.start(test::smallNetwork());
        }
    }
};

NW_TEST(CheckThreadTest)
#include "tst_check_thread.moc"
