#include "engine/formats/file.h"
#include "engine/formats/npy.h"
#include "engine/formats/npz.h"
#include "engine/formats/png.h"
#include "tests/app/cli/folder.h"
#include "tests/support/test.h"

#include <QDir>

using namespace netwright;
using namespace netwright::test;

class PredictTest : public QObject {
    Q_OBJECT

    static Array points() { return Array::of<float>({3, 2}, {0, 0, 0.5F, -1, 1, 0.25F}); }

    static QStringList prediction(const QString& input, const QString& output)
    {
        return {"predict", "run/model.keras", "--input", input, "--output", output};
    }

    static void writeImage(const Folder& folder, const QString& file, int side)
    {
        const std::vector<std::byte> png = writePng(Array(Shape{side, side, 1}, DType::uint8));
        folder.write(file, QByteArray(reinterpret_cast<const char*>(png.data()), int(png.size())));
    }

    static void trainDigits(const Folder& folder)
    {
        folder.writeProject("digits", [](Value& project) {
            for (const char* part : {"train", "validation", "test"})
                project["data"][part]["samples"] = 20;
            project["fit"]["epochs"] = 1;
        });
        folder.run({"train", "project.netwright", "--output", "run"});
    }

private slots:
    void readsAndWritesTheSameInAllForms()
    {
        const Folder folder;
        folder.trainSmallProject();
        writeNpzFile(folder.path("x.npz").toStdString(), {{"x0", points()}});
        writeNpzFile(folder.path("named.npz").toStdString(), {{"point", points()}});
        writeNpyFile(folder.path("x.npy").toStdString(), points());
        folder.write("x.csv", "a,b\n0,0\n0.5,-1\n1,0.25\n");
        NW_EXPECT_DONE(folder.run(prediction("x.npz", "expected.npz")));
        const NamedArrays expected = readNpzFile(folder.path("expected.npz").toStdString());
        QCOMPARE(expected.size(), std::size_t(1));
        QCOMPARE(expected[0].first, std::string("y0"));
        QVERIFY(expected[0].second.shape() == Shape({3, 1}));
        for (const char* input : {"named.npz", "x.npy", "x.csv"}) {
            NW_EXPECT_DONE(folder.run(prediction(input, "y.npz") << "--batch-size"
                                                                 << "3"));
            const NamedArrays actual = readNpzFile(folder.path("y.npz").toStdString());
            for (std::size_t i = 0; i < 3; ++i)
                QCOMPARE(actual[0].second.at(i), expected[0].second.at(i));
        }
        NW_EXPECT_DONE(folder.run(prediction("x.npy", "y.json")));
        QCOMPARE(folder.readJson("y.json")["y0"][2][0].get<double>(), expected[0].second.at(2));
        NW_EXPECT_DONE(folder.run(prediction("x.npy", "y.csv")));
        QVERIFY(folder.content("y.csv").startsWith("y0\n0."));
        QCOMPARE(folder.content("y.csv").count('\n'), 4);
    }

    void readsImages()
    {
        const Folder folder;
        trainDigits(folder);
        QDir(folder.path(".")).mkdir("images");
        writeImage(folder, "images/a.png", 28);
        writeImage(folder, "images/b.png", 28);
        NW_EXPECT_DONE(folder.run(prediction("images", "y.csv") << "--image-scale"
                                                                << "0.00392"));
        QVERIFY(folder.content("y.csv").startsWith("file,y0_0,y0_1"));
        QVERIFY(folder.content("y.csv").contains("\nb.png,"));
        NW_EXPECT_DONE(folder.run(prediction("images/a.png", "y.json")));
        QCOMPARE(folder.readJson("y.json")["y0"][0].size(), std::size_t(10));
        writeImage(folder, "images/c.png", 27);
        NW_EXPECT_FAILURE(folder.run(prediction("images", "y.csv")), 1, "c.png");
    }

    void listsWhatABatchSpendsItsTimeOn()
    {
        const Folder folder;
        folder.trainSmallProject();
        writeNpyFile(folder.path("x.npy").toStdString(), points());
        const CliResult result = folder.run(prediction("x.npy", "y.npz") << "--profile");
        QVERIFY2(result.out.contains("matmul"), result.err);
    }

    void refusesWhatDoesNotFit()
    {
        const Folder folder;
        folder.trainSmallProject();
        writeNpzFile(folder.path("other.npz").toStdString(), {{"z", points()}});
        writeNpyFile(folder.path("wide.npy").toStdString(), Array(Shape{2, 3}, DType::float32));
        folder.write("words.csv", "1,2\n3,four\n");
        folder.write("empty.npz", "");
        folder.write("x.txt", "1 2");
        QDir(folder.path(".")).mkdir("nothing");
        NW_EXPECT_FAILURE(folder.run(prediction("other.npz", "y.npz")), 1, "x0");
        NW_EXPECT_FAILURE(folder.run(prediction("wide.npy", "y.npz")), 1, "(2, 3)");
        NW_EXPECT_FAILURE(folder.run(prediction("words.csv", "y.npz")), 1, "row 2, column 2");
        NW_EXPECT_FAILURE(folder.run(prediction("empty.npz", "y.npz")), 1, "empty.npz");
        NW_EXPECT_FAILURE(folder.run(prediction("missing.npz", "y.npz")), 1, "missing.npz");
        NW_EXPECT_FAILURE(folder.run(prediction("x.txt", "y.npz")), 1, "x.txt");
        NW_EXPECT_FAILURE(folder.run(prediction("nothing", "y.npz")), 1, "no .png");
        NW_EXPECT_FAILURE(folder.run(prediction("x.npz", "y.xls")), 1, "y.xls");
    }
};

NW_TEST(PredictTest)
#include "tst_predict.moc"
