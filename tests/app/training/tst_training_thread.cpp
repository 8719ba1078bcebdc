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

    void trainsAnEditedDrawingWithTheWeightsThatFit_data()
    {
        QTest::addColumn<QString>("weights");
        QTest::addColumn<int>("units");
        QTest::addColumn<QStringList>("warnings");
        QTest::newRow("unedited") << "model.keras" << 8 << QStringList();
        QTest::newRow("edited") << "model.keras" << 5
                                << QStringList{"0 layers begin with them, 2 with new ones"};
        QTest::newRow("gone") << "gone.keras" << 8
                              << QStringList{"gone.keras", "begins with new weights"};
    }
    void trainsAnEditedDrawingWithTheWeightsThatFit()
    {
        QFETCH(QString, weights);
        QFETCH(int, units);
        QFETCH(QStringList, warnings);
        const QString folder = temporaryFolder();
        TrainingThread thread([] {});
        thread.train(requestOf(smallProject(1, 8), folder));
        reportsUntil<RunEnded>(thread);
        thread.events().drain();
        Value project = smallProject(1, units);
        project["weights"] = (folder + "/" + weights).toStdString();
        thread.train(requestOf(project, temporaryFolder()));
        QCOMPARE(reportsUntil<RunEnded>(thread).size(), std::size_t(2));
        QStringList told;
        for (const TrainingEvent& event : thread.events().drain())
            if (const auto* const warning = std::get_if<TrainingWarning>(&event))
                told << QString::fromStdString(warning->text.english());
        QCOMPARE(told.size(), warnings.size());
        for (int i = 0; i < told.size(); ++i)
            QVERIFY2(told[i].contains(warnings[i]), qPrintable(told[i]));
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
