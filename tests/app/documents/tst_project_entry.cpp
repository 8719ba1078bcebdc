#include "app/documents/project_entry.h"

#include "tests/support/test.h"

using namespace netwright;

class ProjectEntryTest : public QObject {
    Q_OBJECT
private slots:
    void findsValuesByTheirPaths()
    {
        const Value project = {{"fit", {{"epochs", 3}}}};
        QCOMPARE(valueAt(project, "fit/epochs"), Value(3));
        QVERIFY(valueAt(project, "fit/epochs/deeper").is_null());
        QVERIFY(valueAt(project, "data").is_null());
    }
    void comesBackToItsPlaceFromAnother()
    {
        Value project = {{"a", 1}, {"b", nullptr}, {"c", 3}};
        const std::string before = project.dump();
        const ProjectEntry kept = entryOf(project, "b");
        putEntry(project, entryWith(project, "b", nullptr));
        putEntry(project, entryWith(project, "b", 2));
        const ProjectEntry later = entryOf(project, "b");
        QCOMPARE(later.place, std::size_t(2));
        putEntry(project, kept);
        QCOMPARE(project.dump(), before);
        putEntry(project, later);
        QCOMPARE(project.dump(), std::string(R"({"a":1,"c":3,"b":2})"));
    }
    void comesBackToItsPlace()
    {
        Value project = {{"a", 1}, {"b", nullptr}, {"c", 3}};
        const std::string before = project.dump();
        const ProjectEntry kept = entryOf(project, "b");
        QCOMPARE(kept.place, std::size_t(1));
        QVERIFY(kept.value.has_value());
        putEntry(project, {"b", {}, 0});
        QVERIFY(!project.contains("b"));
        putEntry(project, kept);
        QCOMPARE(project.dump(), before);
    }
    void standsAtTheEndWhereItIsNew()
    {
        Value project = {{"a", 1}};
        QCOMPARE(entryOf(project, "b").place, std::size_t(1));
        putEntry(project, {"b", Value(2), 1});
        QCOMPARE(project.dump(), std::string(R"({"a":1,"b":2})"));
    }
    void makesObjectsOnTheWay()
    {
        const Value project = {{"fit", nullptr}};
        QCOMPARE(*entryWith(project, "fit/epochs", 5).value, Value({{"epochs", 5}}));
        QCOMPARE(
            *entryWith(project, "canvas/view/zoom", 2).value, Value({{"view", {{"zoom", 2}}}}));
    }
    void takesAway()
    {
        const Value project = {{"fit", {{"epochs", 5}, {"seed", 1}}}};
        QCOMPARE(*entryWith(project, "fit/epochs", {}).value, Value({{"seed", 1}}));
        QVERIFY(!entryWith(project, "fit", {}).value);
        QCOMPARE(*entryWith(project, "fit/absent/deeper", {}).value, project["fit"]);
    }
};

NW_TEST(ProjectEntryTest)
#include "tst_project_entry.moc"
