#include "engine/trainers/events.h"

#include "tests/support/test.h"

#include <thread>

using namespace netwright;

class EventsTest : public QObject {
    Q_OBJECT
private slots:
    void comeInTheirOrder()
    {
        EventRing ring;
        ring.send(BatchFigures{.batch = 1});
        ring.send(EpochFinished{.epoch = 0});
        ring.send(TrainingStopped{});
        const auto events = ring.drain();
        QCOMPARE(events.size(), std::size_t(3));
        QVERIFY(std::holds_alternative<EpochFinished>(events[1]));
        QVERIFY(ring.drain().empty());
    }

    void loseOldBatchesButNothingElse()
    {
        EventRing ring(3);
        for (int i = 0; i < 10; ++i) {
            ring.send(BatchFigures{.batch = i});
            ring.send(EpochFinished{.epoch = i});
        }
        std::vector<int> batches, epochs;
        for (const TrainingEvent& event : ring.drain()) {
            if (const auto* batch = std::get_if<BatchFigures>(&event))
                batches.push_back(batch->batch);
            if (const auto* epoch = std::get_if<EpochFinished>(&event))
                epochs.push_back(epoch->epoch);
        }
        QCOMPARE(batches, (std::vector<int>{7, 8, 9}));
        QCOMPARE(epochs.size(), std::size_t(10));
    }

    void crossThreads()
    {
        EventRing ring(8);
        std::thread sender([&ring] {
            for (int i = 0; i < 1000; ++i) ring.send(EpochFinished{.epoch = i});
        });
        int next = 0;
        while (next < 1000)
            for (const TrainingEvent& event : ring.drain())
                QCOMPARE(std::get<EpochFinished>(event).epoch, next++);
        sender.join();
    }

    void areLimitedInTime()
    {
        RateLimit limit(1);
        QVERIFY(limit.isDue());
        QVERIFY(!limit.isDue());
    }
};

NW_TEST(EventsTest)
#include "tst_events.moc"
