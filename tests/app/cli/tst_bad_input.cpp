#include "engine/formats/npz.h"
#include "tests/app/cli/folder.h"
#include "tests/support/test.h"

#include <limits>

using namespace netwright;
using namespace netwright::test;

// Drawings, files and data that are wrong: one sentence, exit code 1, nothing lost.
class BadInputTest : public QObject {
    Q_OBJECT

    using Change = std::function<void(Value&)>;

    static CliResult trained(const Change& change)
    {
        const Folder folder;
        folder.writeSmallProject(change);
        return folder.run({"train", "project.netwright", "--output", "run"});
    }

    static Value& drawing(Value& project) { return project["model"]["blueprint"]; }

    static Value wire(int from, int to) { return {{"from", {from, 0}}, {"to", {to, 0}}}; }

    // The spiral with data of its own: three points.
    static CliResult trainedOn(const std::vector<float>& x, const std::vector<float>& y)
    {
        const Folder folder;
        const auto rows = static_cast<Dimension>(y.size());
        writeNpzFile(folder.path("data.npz").toStdString(),
            {{"x0", Array::of<float>({rows, 2}, x)}, {"y0", Array::of<float>({rows, 1}, y)}});
        folder.writeSmallProject([](Value& project) {
            project["data"] = {{"train", {{"npz", "data.npz"}}}};
            drawing(project)["nodes"][4]["config"] = {{"units", 3}, {"activation", "softmax"}};
            project["compile"]["loss"] = "sparse_categorical_crossentropy";
            project["callbacks"] = Value::array({{{"class_name", "TerminateOnNaN"}}});
        });
        return folder.run({"train", "project.netwright", "--output", "run"});
    }

private slots:
    void refusesBadDrawings()
    {
        const auto in = [](const Change& change) {
            return trained([&change](Value& project) { change(drawing(project)); });
        };
        NW_EXPECT_FAILURE(in([](Value& d) { d["wires"][0] = wire(3, 2); }), 1, "circle");
        NW_EXPECT_FAILURE(in([](Value& d) { d["nodes"].erase(0); }), 1, "");
        NW_EXPECT_FAILURE(in([](Value& d) {
            d["nodes"] = Value::array();
            d["wires"] = Value::array();
        }),
            1, "");
        NW_EXPECT_FAILURE(
            in([](Value& d) { d["nodes"][1]["config"]["units"] = 0; }), 1, "received 0");
        NW_EXPECT_FAILURE(
            in([](Value& d) { d["nodes"][1]["class_name"] = "Dens"; }), 1, "did you mean Dense");
        NW_EXPECT_FAILURE(in([](Value& d) { d["nodes"][1]["class_name"] = "Conv2D"; }), 1, "");
        NW_EXPECT_FAILURE(in([](Value& d) { d["nodes"] = "none"; }), 1, "nodes");
        NW_EXPECT_FAILURE(in([](Value& d) { d["wires"][0] = 7; }), 1, "wire");
    }

    void refusesAKernelLargerThanTheImage()
    {
        const Folder folder;
        folder.writeProject("digits", [](Value& project) {
            drawing(project)["nodes"][1]["config"]["kernel_size"] = {40, 40};
        });
        NW_EXPECT_FAILURE(folder.run({"train", "project.netwright"}), 1, "conv_1");
        QVERIFY(!folder.has("project-run/model.keras"));
    }

    void refusesBadSettings()
    {
        NW_EXPECT_FAILURE(
            trained([](Value& p) { p["compile"]["loss"] = "sadness"; }), 1, "sadness");
        NW_EXPECT_FAILURE(
            trained([](Value& p) { p["compile"]["optimizer"] = "guess"; }), 1, "guess");
        NW_EXPECT_FAILURE(trained([](Value& p) { p["compile"]["loss"] = nullptr; }), 1, "loss");
        NW_EXPECT_FAILURE(trained([](Value& p) { p["fit"]["batch_size"] = 0; }), 1, "batch_size");
        NW_EXPECT_FAILURE(trained([](Value& p) { p["data"] = nullptr; }), 1, "data");
        NW_EXPECT_FAILURE(trained([](Value& p) {
            p["data"]["train"] = {{"dataset", "cats"}};
        }),
            1, "cats");
        NW_EXPECT_FAILURE(trained([](Value& p) {
            p["data"]["train"] = {{"npz", "no.npz"}};
        }),
            1, "no.npz");
        NW_EXPECT_FAILURE(trained([](Value& p) {
            p["data"]["train"] = {{"dataset", "digits_rendered"}};
        }),
            1, "shape");
        NW_EXPECT_FAILURE(trained([](Value& p) { p["callbacks"] = {{"Explode"}}; }), 1, "Explode");
        NW_EXPECT_FAILURE(trained([](Value& p) { p["netwright"] = 2; }), 1, "newer");
        NW_EXPECT_FAILURE(trained([](Value& p) { p["model"] = 3; }), 1, "model");
    }

    void refusesLabelsOutOfRange()
    {
        NW_EXPECT_FAILURE(trainedOn({0, 0, 1, 1, 2, 2}, {0, 1, 3}), 1, "3");
        NW_EXPECT_FAILURE(trainedOn({0, 0, 1, 1, 2, 2}, {0, 1, -1}), 1, "-1");
    }

    void tellsOfNumbersThatAreNotFinite()
    {
        const float nan = std::numeric_limits<float>::quiet_NaN();
        const CliResult result = trainedOn({0, 0, 1, nan, 2, 2}, {0, 1, 2});
        QVERIFY2(result.exitCode == 0, result.err);
        QVERIFY2(result.err.contains("NaN in sample"), result.err);
        QVERIFY2(result.out.contains("TerminateOnNaN"), result.out);
    }

    void refusesDamagedFiles_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* file : {"m.keras", "m.h5", "m.json", "m.netwright"})
            QTest::newRow(file) << file;
    }
    void refusesDamagedFiles()
    {
        QFETCH(QString, file);
        const Folder folder;
        folder.trainSmallProject();
        if (file == "m.netwright")
            folder.write(file, folder.content("project.netwright"));
        else
            NW_EXPECT_DONE(folder.run({"convert", "run/model.keras", file}));
        const QByteArray whole = folder.content(file);
        for (const qsizetype length :
            {qsizetype(0), qsizetype(1), qsizetype(10), whole.size() / 2, whole.size() - 3}) {
            folder.write(file, whole.left(length));
            NW_EXPECT_FAILURE(folder.run({"summary", file}), 1, file.toUtf8());
        }
        folder.write(file, QByteArray(100'000, '['));
        NW_EXPECT_FAILURE(folder.run({"summary", file}), 1, file.toUtf8());
        QFile::remove(folder.path(file));
        NW_EXPECT_FAILURE(folder.run({"summary", file}), 1, file.toUtf8());
    }

    void refusesDamagedData_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"npz", "csv", "idx"}) QTest::newRow(kind) << kind;
    }
    void refusesDamagedData()
    {
        QFETCH(QString, kind);
        for (const QByteArray& content : {QByteArray(), QByteArray("PK\3\4"), QByteArray(1, 0)}) {
            const Folder folder;
            folder.write("data." + kind, content);
            folder.writeSmallProject([&kind](Value& project) {
                project["data"]["train"] = {{kind.toStdString(), "data." + kind.toStdString()}};
            });
            NW_EXPECT_FAILURE(folder.run({"train", "project.netwright"}), 1, "");
        }
    }

    void refusesAnOutputFolderThatCannotBeWritten()
    {
        const Folder folder;
        folder.writeSmallProject();
        folder.write("file", "mine");
        for (const char* output : {"file", "file/run", "/proc/run"})
            NW_EXPECT_FAILURE(
                folder.run({"train", "project.netwright", "--output", output}), 1, output);
        QCOMPARE(folder.content("file"), QByteArray("mine"));
    }

    void refusesToPredictIntoNowhere()
    {
        const Folder folder;
        folder.trainSmallProject();
        folder.write("x.csv", "1,2\n3,4\n");
        NW_EXPECT_FAILURE(folder.run({"predict", "run/model.keras", "--input", "x.csv", "--output",
                              "missing/y.npz"}),
            1, "missing");
    }
};

NW_TEST(BadInputTest)
#include "tst_bad_input.moc"
