#include "engine/trainers/checkpoint.h"

#include "engine/base/error.h"
#include "engine/formats/file.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

#include <cstring>
#include <fstream>

using namespace netwright;
using namespace netwright::test;

class CheckpointTest : public QObject {
    Q_OBJECT

    static Checkpoint example()
    {
        Array matrix({2, 2}, DType::float32), counter(Shape{}, DType::int32);
        for (int i = 0; i < 4; ++i) matrix.as<float>().data()[i] = 0.5F * static_cast<float>(i);
        counter.as<std::int32_t>().data()[0] = 7;
        return {{{"epoch", 3}, {"history", {{"loss", {0.5, 0.25}}}}},
            {{"weights", {matrix, Array({0, 3}, DType::float32)}}, {"optimizer", {counter}}}};
    }
    static std::filesystem::path place()
    {
        return temporaryFolder().toStdString() + "/training.checkpoint";
    }
    static void put(const std::filesystem::path& file, const std::string& bytes)
    {
        std::ofstream out(file, std::ios::binary | std::ios::trunc);
        out << bytes;
    }

private slots:
    void readsWhatWasWritten()
    {
        const std::filesystem::path file = place();
        writeCheckpoint(file, example());
        const Checkpoint read = readCheckpoint(file), written = example();
        QVERIFY(read.head == written.head);
        QCOMPARE(read.arrays.size(), std::size_t(2));
        for (const auto& [group, arrays] : written.arrays) {
            const std::vector<Array>& others = read.arrays.at(group);
            QCOMPARE(others.size(), arrays.size());
            for (std::size_t i = 0; i < arrays.size(); ++i) {
                QVERIFY(others[i].shape() == arrays[i].shape());
                QVERIFY(others[i].dtype() == arrays[i].dtype());
                QVERIFY(std::memcmp(others[i].data(), arrays[i].data(), arrays[i].bytes()) == 0);
            }
        }
    }

    void refusesWhatIsNotWhole()
    {
        const std::filesystem::path file = place();
        writeCheckpoint(file, example());
        const std::string bytes = readTextFile(file);
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            put(file, bytes.substr(0, size));
            QVERIFY_THROWS_EXCEPTION(FormatError, readCheckpoint(file));
        }
        put(file, bytes + "x");
        QVERIFY_THROWS_EXCEPTION(FormatError, readCheckpoint(file));
        put(file, "N" + bytes.substr(1));
        QVERIFY_THROWS_EXCEPTION(FormatError, readCheckpoint(file));
    }

    void refusesAFolderThatIsMissing()
    {
        const std::filesystem::path file = place().parent_path() / "missing" / "c";
        QVERIFY_THROWS_EXCEPTION(FormatError, writeCheckpoint(file, example()));
    }

    void aSaverWritesBesideTheTrainingAndTellsAFaultOnce()
    {
        const std::filesystem::path file = place();
        CheckpointSaver saver(file, 0);
        QVERIFY(saver.isDue());
        saver.save(example());
        saver.save(example());
        saver.finish();
        QVERIFY(!saver.takeFault().has_value());
        QVERIFY(readCheckpoint(file).head == example().head);

        CheckpointSaver lost(file.parent_path() / "missing" / "c", 0);
        lost.save(example());
        lost.finish();
        QVERIFY(lost.takeFault().has_value());
        QVERIFY(!lost.takeFault().has_value());
    }

    void aSaverWaitsBetweenTwoCheckpoints()
    {
        const CheckpointSaver saver(place(), 1000);
        QVERIFY(!saver.isDue());
    }
};

NW_TEST(CheckpointTest)
#include "tst_checkpoint.moc"
