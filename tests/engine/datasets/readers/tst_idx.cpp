#include "engine/formats/idx.h"

#include "engine/datasets/batches.h"
#include "engine/datasets/data_source.h"
#include "engine/formats/gzip.h"
#include "tests/engine/datasets/samples.h"
#include "tests/support/places.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

namespace {

const Array kImages
    = Array::of(Shape{2, 2, 2}, std::vector<std::uint8_t>{0, 51, 102, 255, 1, 2, 3, 4});
const Array kLabels = Array::of(Shape{2}, std::vector<std::uint8_t>{1, 0});

} // namespace

class IdxReaderTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(DataSource, "idx", {{"idx", "images"}}); }

    void readsImages_data()
    {
        QTest::addColumn<QString>("limit");
        QTest::newRow("in memory") << "";
        QTest::newRow("row by row") << ", 'memory_limit': 0";
    }
    void readsImages()
    {
        QFETCH(QString, limit);
        const DataFolder folder;
        folder.write("images", writeIdx(kImages));
        folder.write("labels.gz", gzip(writeIdx(kLabels)));
        const auto data = folder.open(
            "{'idx': 'images', 'labels': 'labels.gz', 'scale': 255" + limit.toStdString() + "}");
        QCOMPARE(data->inputs()[0].sample, Shape({2, 2, 1}));
        QCOMPARE(data->inputs()[0].dtype, DType::float32);
        QCOMPARE(data->targets()[0].dtype, DType::int32);
        QCOMPARE(data->classNames(), std::vector<std::string>({"0", "1"}));
        const Samples samples = readAll(*data);
        QCOMPARE(samples.inputs[0].at(1), static_cast<double>(0.2F));
        QCOMPARE(samples.inputs[0].at(3), 1.0);
        QCOMPARE(numbersOf(samples.targets[0]), std::vector<double>({1, 0}));
        const auto plain
            = folder.open("{'idx': 'images', 'channel_axis': false" + limit.toStdString() + "}");
        QCOMPARE(plain->inputs()[0].sample, Shape({2, 2}));
        QCOMPARE(plain->inputs()[0].dtype, DType::uint8);
        QCOMPARE(numbersOf(readAll(*plain).inputs[0]), numbersOf(kImages));
    }

    void explainsWhatIsWrong_data() { readsImages_data(); }
    void explainsWhatIsWrong()
    {
        QFETCH(QString, limit);
        const std::string more = limit.toStdString() + "}";
        const DataFolder folder;
        QCOMPARE(folder.refusal("{'idx': 'images'" + more),
            folder.path() + "/images: the file does not exist.");
        const std::vector<std::byte> bytes = writeIdx(kImages);
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            folder.write("images", std::span(bytes).first(size));
            QVERIFY(folder.refusal("{'idx': 'images'" + more) != "no error");
        }
        QVERIFY(folder.refusal("{'idx': 'images', 'scale': 0" + more).starts_with("idx: scale"));
    }

    void refusesToStreamGzip()
    {
        const DataFolder folder;
        folder.write("images.gz", gzip(writeIdx(kImages)));
        QVERIFY(folder.refusal("{'idx': 'images.gz', 'memory_limit': 0}").find("unpack it")
            != std::string::npos);
    }

    void readsMnist()
    {
        const auto shared = sharedFolder();
        if (!shared || !QFile::exists(*shared + "/data/mnist"))
            QSKIP("there is no folder ../shared/data/mnist");
        const Value source = {{"idx", "t10k-images-idx3-ubyte.gz"},
            {"labels", "t10k-labels-idx1-ubyte.gz"}, {"scale", 255}, {"rows", {0, 8000}}};
        const auto data = openDataset(source, (*shared + "/data/mnist").toStdString());
        QCOMPARE(data->size(), Dimension{8000});
        QCOMPARE(data->inputs()[0].sample, Shape({28, 28, 1}));
        QCOMPARE(classLabels(*data)[0], std::int64_t{7});
        QCOMPARE(classCounts(*data).size(), std::size_t{10});
    }
};

NW_TEST(IdxReaderTest)
#include "tst_idx.moc"
