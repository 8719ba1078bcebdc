#include "app/data/source_for_file.h"

#include "tests/support/places.h"
#include "tests/support/test.h"
#include "widgets/common/strings.h"

#include <QFile>

using namespace netwright;
using namespace netwright::test;

namespace {

QString touch(const QString& folder, const QString& name)
{
    QFile file(folder + "/" + name);
    static_cast<void>(file.open(QIODevice::WriteOnly));
    return file.fileName();
}

} // namespace

class SourceForFileTest : public QObject {
    Q_OBJECT
private slots:
    void theEndingTellsTheSource()
    {
        QCOMPARE(sourceForFile("/d/a.csv").dump(), R"({"csv":"/d/a.csv"})");
        QCOMPARE(sourceForFile("/d/a.tsv.gz").dump(), R"({"csv":"/d/a.tsv.gz"})");
        QCOMPARE(sourceForFile("/d/A.NPZ").dump(), R"({"npz":"/d/A.NPZ"})");
        QCOMPARE(sourceForFile("/d/a.h5").dump(), R"({"hdf5":"/d/a.h5"})");
        QCOMPARE(sourceForFile("/d/a.hdf5").dump(), R"({"hdf5":"/d/a.hdf5"})");
        QVERIFY(sourceForFile("/d/a.png").is_null());
    }

    void imagesFindTheirLabelsAndLabelsTheirImages()
    {
        const QString folder = temporaryFolder();
        const QString images = touch(folder, "train-images-idx3-ubyte.gz");
        QVERIFY(!sourceForFile(images).contains("labels"));
        const QString labels = touch(folder, "train-labels-idx1-ubyte");
        for (const QString& path : {images, labels}) {
            const Value source = sourceForFile(path);
            QCOMPARE(source["idx"].get<std::string>(), fromQt(images));
            QCOMPARE(source["labels"].get<std::string>(), fromQt(labels));
            QCOMPARE(source["scale"].get<int>(), 255);
        }
    }

    void anArrayFileFindsItsTargets()
    {
        const QString folder = temporaryFolder();
        const QString inputs = touch(folder, "x_train.npy");
        QVERIFY(!sourceForFile(inputs).contains("y"));
        touch(folder, "y_train.npy");
        QCOMPARE(sourceForFile(inputs)["y"].dump(), R"(["y_train.npy"])");
    }

    void thePatternsNameEveryKind()
    {
        for (const char* pattern : {"*.csv", "*.npz", "*.npy", "*.h5", "*-ubyte.gz"})
            QVERIFY(dataFilePatterns().contains(pattern));
    }
};

NW_TEST(SourceForFileTest)
#include "tst_source_for_file.moc"
