#include "app/documents/project_reading.h"

#include "engine/base/error.h"
#include "engine/saving/load.h"
#include "tests/app/documents/drawings.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

using namespace netwright;

namespace {

// A folder with the small network in a file.
std::filesystem::path folderWith(const char* name)
{
    const std::filesystem::path folder = test::temporaryFolder().toStdString();
    const auto model = Model::fromConfig(configFromBlueprint(test::smallNetwork()));
    saveModel(*model, nullptr, folder / name);
    return folder;
}

} // namespace

class ProjectReadingTest : public QObject {
    Q_OBJECT
private slots:
    void readsADrawingAndKeepsWhatStandsBesideIt()
    {
        Value project = test::projectOf(test::smallNetwork());
        project["model"]["other"] = 5;
        const ProjectContent opened = readProject(project, {});
        QCOMPARE(opened.network.nodes.size(), std::size_t(3));
        QCOMPARE(opened.frame["model"], Value({{"blueprint", nullptr}, {"other", 5}}));
        QCOMPARE(opened.frame["fit"], project["fit"]);
    }
    void readsAConfiguration()
    {
        Value config = configFromBlueprint(test::smallNetwork());
        QCOMPARE(readProject(config, {}).network.nodes.size(), std::size_t(3));
        config["compile_config"] = {{"loss", "mse"}};
        const ProjectContent opened = readProject(config, {});
        QCOMPARE(opened.frame["compile"]["loss"], Value("mse"));
        QCOMPARE(readProject({{"model", config}}, {}).frame["netwright"], Value(1));
    }
    void readsAModelFromItsFile()
    {
        for (const char* name : {"m.keras", "m.h5"}) {
            const ProjectContent opened = readProject({{"model", name}}, folderWith(name));
            QCOMPARE(opened.network.nodes.size(), std::size_t(3));
            QCOMPARE(opened.frame["weights"], Value(name));
        }
        const ProjectContent opened = readProject({{"model", "m.json"}}, folderWith("m.json"));
        QVERIFY(!opened.frame.contains("weights"));
    }
    void aProjectMayHaveNoModel()
    {
        const ProjectContent opened = readProject({{"netwright", 1}, {"fit", 3}}, {});
        QVERIFY(opened.network.nodes.empty());
        QCOMPARE(opened.frame.dump(),
            std::string(R"({"netwright":1,"model":{"blueprint":null},"fit":3})"));
    }
    void makesAProjectOfAModelFile()
    {
        const auto folder = folderWith("m.keras");
        const Value project = projectFromModelFile(folder / "m.keras", "there");
        QCOMPARE(project["weights"], Value("there"));
        QCOMPARE(project["model"]["blueprint"]["nodes"].size(), std::size_t(3));
    }
    void refusesOtherThings()
    {
        for (const Value& wrong : {Value(), Value(3), Value::object(), Value{{"netwright", "1"}},
                 Value{{"netwright", 99}}, Value{{"netwright", 1}, {"model", 3}},
                 Value{{"netwright", 1}, {"model", "absent.keras"}},
                 Value{{"netwright", 1}, {"model", {{"blueprint", 3}}}},
                 Value{{"netwright", 1}, {"model", Value::object()}}})
            QVERIFY_EXCEPTION_THROWN(readProject(wrong, {}), Error);
        QVERIFY_EXCEPTION_THROWN(projectFromModelFile("absent.keras", ""), Error);
    }
};

NW_TEST(ProjectReadingTest)
#include "tst_project_reading.moc"
