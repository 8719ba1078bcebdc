#include "engine/base/registry.h"
#include "tests/app/cli/folder.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class CatalogTest : public QObject {
    Q_OBJECT
private slots:
    void listsAllThatIsPublished()
    {
        const Value list = Value::parse(runCli({"catalog", "--json"}).out.toStdString());
        std::size_t published = 0;
        for (const std::string& kind : Registry::instance().kinds())
            published += Registry::instance().all(kind).size();
        QCOMPARE(list.size(), published + 6);
        for (const Value& entry : list) {
            QVERIFY(!entry["description"].get<std::string>().empty());
            for (const Value& param : entry["parameters"])
                QVERIFY(!param["description"].get<std::string>().empty());
        }
    }

    void listsOneKind()
    {
        for (const char* kind : {"layer", "layers"}) {
            const CliResult result = runCli({"catalog", kind});
            QCOMPARE(result.exitCode, 0);
            QVERIFY(result.out.contains("Conv2D"));
            QVERIFY(!result.out.contains("EarlyStopping"));
        }
        QVERIFY(runCli({"catalog", "losses"}).out.contains("MeanSquaredError"));
        QVERIFY(runCli({"catalog", "templates"}).out.contains("two_branches"));
    }

    void explainsOneEntry()
    {
        const CliResult result = runCli({"catalog", "layers", "Dense"});
        QVERIFY(result.out.contains("units: "));
        const Value dense
            = Value::parse(runCli({"catalog", "layer", "Dense", "--json"}).out.toStdString())[0];
        const auto units = std::find_if(dense["parameters"].begin(), dense["parameters"].end(),
            [](const Value& param) { return param["name"] == "units"; });
        QCOMPARE((*units)["type"], Value("integer"));
        QCOMPARE((*units)["required"], Value(true));
        QCOMPARE((*units)["allowed"]["minimum"], Value(1.0));
        NW_EXPECT_FAILURE(runCli({"catalog", "layers", "Dens"}), 1, "did you mean Dense");
    }
};

NW_TEST(CatalogTest)
#include "tst_catalog.moc"
