#include "engine/datasets/data_source.h"
#include "engine/formats/npy.h"
#include "engine/formats/npz.h"
#include "tests/engine/datasets/samples.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

namespace {

const Array kNpzInput = Array::of(Shape{3, 2}, std::vector<double>{1, 2, 3, 4, 5, 6});
const Array kImage = Array::of(Shape{3, 1}, std::vector<std::uint8_t>{7, 8, 9});
const Array kNpzLabel = Array::of(Shape{3}, std::vector<std::int64_t>{2, 0, 1});
const Array kWeight = Array::of(Shape{3}, std::vector<float>{1, 0.5F, 2});

NamedArrays all()
{
    return {{"x0", kNpzInput}, {"x1", kImage}, {"y0", kNpzLabel}, {"w0", kWeight}};
}

} // namespace

class NpzTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(DataSource, "npz", {{"npz", "a.npz"}}); }

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
        folder.write("a.npz", writeNpz(all()));
        const auto data
            = folder.open("{'npz': 'a.npz', 'x': ['x0', 'x1'], 'y': 'y0', 'sample_weight': ['w0']"
                + limit.toStdString() + "}");
        QCOMPARE(data->size(), Dimension{3});
        QCOMPARE(data->inputs()[0].dtype, DType::float32);
        QCOMPARE(data->inputs()[1].dtype, DType::uint8);
        QCOMPARE(data->targets()[0].dtype, limit.isEmpty() ? DType::int32 : DType::int64);
        const Samples samples = readAll(*data);
        QCOMPARE(numbersOf(samples.inputs[0]), numbersOf(kNpzInput));
        QCOMPARE(numbersOf(samples.inputs[1]), numbersOf(kImage));
        QCOMPARE(numbersOf(samples.targets[0]), numbersOf(kNpzLabel));
        QCOMPARE(numbersOf(*samples.sampleWeight), numbersOf(kWeight));
        const auto part = subset(data, std::vector<std::int64_t>{2, 0});
        QCOMPARE(numbersOf(readAll(*part).inputs[0]), std::vector<double>({5, 6, 1, 2}));
    }

    void findsNamesByItself()
    {
        const DataFolder folder;
        folder.write("a.npz", writeNpz(all()));
        const auto data = folder.open("{'npz': 'a.npz', 'sample_weight': null}");
        QCOMPARE(data->inputs().size(), std::size_t{2});
        QCOMPARE(data->targets().size(), std::size_t{1});
        QVERIFY(!data->hasSampleWeight());
    }

    void readsNpyFiles_data() { readsArrays_data(); }
    void readsNpyFiles()
    {
        QFETCH(QString, limit);
        const DataFolder folder;
        folder.write("x.npy", writeNpy(kNpzInput));
        folder.write("y.npy", writeNpy(kNpzLabel));
        const auto data = folder.open("{'npz': 'x.npy', 'y': 'y.npy'" + limit.toStdString() + "}");
        const Samples samples = readAll(*data);
        QCOMPARE(numbersOf(samples.inputs[0]), numbersOf(kNpzInput));
        QCOMPARE(numbersOf(samples.targets[0]), numbersOf(kNpzLabel));
    }

    void explainsWhatIsWrong_data() { readsArrays_data(); }
    void explainsWhatIsWrong()
    {
        QFETCH(QString, limit);
        const std::string more = limit.toStdString() + "}";
        const DataFolder folder;
        folder.write("a.npz", writeNpz(all()));
        const std::string file = folder.path() + "/a.npz: ";
        QCOMPARE(folder.refusal("{'npz': 'a.npz', 'x': ['q']" + more),
            file + "there is no array \"q\", but x0, x1, y0, w0.");
        QCOMPARE(folder.refusal("{'npz': 'b.npz'" + more),
            folder.path() + "/b.npz: the file does not exist.");
        QCOMPARE(folder.refusal("{'npz': '.'" + more),
            folder.path() + "/.: expected a file, received a folder.");
        std::vector<std::byte> bytes = writeNpz(all());
        for (std::size_t size = 0; size < bytes.size(); size += 37) {
            folder.write("cut.npz", std::span(bytes).first(size));
            QVERIFY(folder.refusal("{'npz': 'cut.npz'" + more) != "no error");
        }
    }

    void refusesSamplesThatDiffer()
    {
        const DataFolder folder;
        folder.write("a.npz", writeNpz({{"x0", kNpzInput}, {"y0", kNpzLabel.rows(0, 2)}}));
        QCOMPARE(folder.refusal("{'npz': 'a.npz'}"),
            "Data: x0 has 3 samples and y0 has 2; they must agree.");
    }
};

NW_TEST(NpzTest)
#include "tst_npz.moc"
