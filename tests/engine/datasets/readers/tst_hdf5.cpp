#include "engine/datasets/data_source.h"
#include "engine/formats/hdf5_writer.h"
#include "tests/engine/datasets/samples.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

namespace {

const Array kInput = Array::of(Shape{3, 2}, std::vector<float>{1, 2, 3, 4, 5, 6});
const Array kLabel = Array::of(Shape{3}, std::vector<std::int32_t>{2, 0, 1});

std::vector<std::byte> file()
{
    Hdf5Writer writer;
    writer.writeArray("x", kInput);
    writer.writeArray("y", kLabel);
    writer.writeArray("more/x", kInput);
    return writer.bytes();
}

} // namespace

class Hdf5SourceTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(DataSource, "hdf5", {{"hdf5", "a.h5"}}); }

    void readsArrays_data()
    {
        QTest::addColumn<QString>("limit");
        QTest::newRow("in memory") << "";
        QTest::newRow("row by row") << ", 'memory_limit': 0";
    }
    void readsArrays()
    {
        QFETCH(QString, limit);
        const DataFolder folder;
        folder.write("a.h5", file());
        const auto data = folder.open("{'hdf5': 'a.h5'" + limit.toStdString() + "}");
        const Samples samples = readAll(*data);
        QCOMPARE(numbersOf(samples.inputs[0]), numbersOf(kInput));
        QCOMPARE(numbersOf(samples.targets[0]), numbersOf(kLabel));
        const auto deep = folder.open("{'hdf5': 'a.h5', 'x': ['more/x'], 'y': ['y'], "
                                      "'sample_weight': 'y'"
            + limit.toStdString() + "}");
        QCOMPARE(numbersOf(readAll(*deep).inputs[0]), numbersOf(kInput));
        QCOMPARE(numbersOf(*readAll(*deep).sampleWeight), numbersOf(kLabel));
    }

    void explainsWhatIsWrong_data() { readsArrays_data(); }
    void explainsWhatIsWrong()
    {
        QFETCH(QString, limit);
        const std::string more = limit.toStdString() + "}";
        const DataFolder folder;
        folder.write("a.h5", file());
        QCOMPARE(folder.refusal("{'hdf5': 'a.h5', 'x': ['q']" + more),
            folder.path() + "/a.h5: expected an array \"q\", there is none.");
        QCOMPARE(folder.refusal("{'hdf5': 'b.h5'" + more),
            folder.path() + "/b.h5: the file does not exist.");
        const std::vector<std::byte> bytes = file();
        for (std::size_t size = 1; size < bytes.size(); size += 997) {
            folder.write("cut.h5", std::span(bytes).first(size));
            QVERIFY(folder.refusal("{'hdf5': 'cut.h5'" + more) != "no error");
        }
        folder.write("empty.h5", "");
        QVERIFY(folder.refusal("{'hdf5': 'empty.h5'" + more) != "no error");
    }
};

NW_TEST(Hdf5SourceTest)
#include "tst_hdf5.moc"
