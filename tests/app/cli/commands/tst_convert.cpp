#include "engine/formats/npz.h"
#include "tests/app/cli/folder.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class ConvertTest : public QObject {
    Q_OBJECT

    static QByteArray weightsOf(const Folder& folder, const QString& model)
    {
        const CliResult result = folder.run({"weights", model, "--output", "w.npz"});
        return result.exitCode == 0 ? folder.content("w.npz") : result.err;
    }

private slots:
    void keepsWeightsOnTheWayThroughAllFormats()
    {
        const Folder folder;
        folder.trainSmallProject();
        const QByteArray expected = weightsOf(folder, "run/model.keras");
        NW_EXPECT_DONE(folder.run({"convert", "run/model.keras", "a.h5"}));
        NW_EXPECT_DONE(folder.run({"convert", "a.h5", "b.keras"}));
        NW_EXPECT_DONE(folder.run({"convert", "b.keras", "c.netwright"}));
        QVERIFY(folder.has("c.weights.h5"));
        NW_EXPECT_DONE(folder.run({"convert", "c.netwright", "d.keras"}));
        NW_EXPECT_DONE(folder.run({"convert", "d.keras", "e.weights.h5"}));
        for (const char* model : {"a.h5", "b.keras", "c.netwright", "d.keras"})
            QCOMPARE(weightsOf(folder, model), expected);
    }

    void keepsTheStateOfTheOptimizer()
    {
        const Folder folder;
        folder.trainSmallProject();
        NW_EXPECT_DONE(folder.run({"convert", "run/model.keras", "a.h5"}));
        NW_EXPECT_DONE(folder.run({"convert", "a.h5", "run/model.keras"}));
        const QStringList more{"train", "project.netwright", "--epochs", "4", "--output"};
        NW_EXPECT_DONE(folder.run(more + QStringList{"run", "--resume"}));
        NW_EXPECT_DONE(folder.run(more + QStringList{"whole"}));
        QCOMPARE(folder.content("run/history.json"), folder.content("whole/history.json"));
    }

    void writesTheConfigurationAlone()
    {
        const Folder folder;
        folder.writeProject("residual");
        NW_EXPECT_DONE(folder.run({"convert", "project.netwright", "m.json"}));
        QVERIFY(folder.readJson("m.json").contains("class_name"));
        NW_EXPECT_DONE(folder.run({"summary", "m.json"}));
    }

    void writesTheDialectOfKeras2()
    {
        const Folder folder;
        folder.trainSmallProject();
        const QByteArray expected = weightsOf(folder, "run/model.keras");
        const QStringList dialect{"--dialect", "keras2"};
        NW_EXPECT_DONE(folder.run(QStringList{"convert", "run/model.keras", "m.json"} + dialect));
        QVERIFY(folder.content("m.json").contains("batch_input_shape"));
        NW_EXPECT_DONE(folder.run(QStringList{"convert", "run/model.keras", "m.h5"} + dialect));
        QCOMPARE(weightsOf(folder, "m.h5"), expected);
        NW_EXPECT_FAILURE(
            folder.run(QStringList{"convert", "run/model.keras", "m2.keras"} + dialect), 2,
            "Keras 2");
    }

    void refusesOtherFormats()
    {
        const Folder folder;
        folder.writeSmallProject();
        NW_EXPECT_FAILURE(folder.run({"convert", "project.netwright", "m.onnx"}), 1, "m.onnx");
        NW_EXPECT_FAILURE(folder.run({"convert", "m.pt", "m.keras"}), 1, "m.pt");
    }
};

NW_TEST(ConvertTest)
#include "tst_convert.moc"
