#include "app/training/training_thread.h"

#include "tests/app/training/small_project.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class TrainingThreadTest : public QObject {
    Q_OBJECT

    // All reports until one of this kind came.
    template <class Report>
    static std::vector<ThreadReport> reportsUntil(TrainingThread& thread)
    {
        std::vector<ThreadReport> all;
        const bool hasCome = waitUntil([&] {
            for (ThreadReport& report : thread.takeReports()) all.push_back(std::move(report));
            return !all.empty() && std::holds_alternative<Report>(all.back());
        });
        if (!hasCome) qWarning("The report did not come.");
        return all;
    }

private slots:
    void wakesOnceForUnreadReports()
    {
        std::atomic<int> wakes = 0;
        TrainingThread thread([&wakes] { ++wakes; });
        thread.exportModel("/none.keras");
        QVERIFY(waitUntil([&wakes] { return wakes == 1; }));
        thread.exportModel("/none.keras");
        thread.exportModel("/none.keras");
        std::size_t failures = 0;
        QVERIFY(waitUntil([&] { return (failures += thread.takeReports().size()) == 3; }));
    }

    void reportsARun()
    {
        TrainingThread thread([] {});
        thread.train(requestOf(smallProject(2), temporaryFolder()));
        const auto reports = reportsUntil<RunEnded>(thread);
        QCOMPARE(reports.size(), std::size_t(2));
        const auto& started = std::get<RunStarted>(reports[0]);
        QVERIFY(!started.isContinued);
        QCOMPARE(started.firstEpoch, 0);
        QCOMPARE(started.epochs, 2);
        QCOMPARE(started.batchSize, 32);
        QVERIFY(std::get<RunEnded>(reports[1]).reason.empty());
        QVERIFY(!thread.events().drain().empty());
    }

    void restoresTheBestAfterTheEnd()
    {
        TrainingThread thread([] {});
        thread.train(requestOf(smallProject(2), temporaryFolder()));
        reportsUntil<RunEnded>(thread);
        thread.events().drain();
        thread.restoreBest();
        reportsUntil<WeightsChanged>(thread);
        QCOMPARE(thread.events().drain().size(), std::size_t(1));
    }
};

NW_TEST(TrainingThreadTest)
#include "tst_training_thread.moc"
