#include "engine/models/blueprint.h"

#include "engine/base/error.h"
#include "engine/formats/json.h"
#include "engine/models/model.h"
#include "tests/support/test.h"

using namespace netwright;

class BlueprintTest : public QObject {
    Q_OBJECT
private slots:
    void keepsEveryByte();
    void refusesEqualIds();
    void becomesTheSameModelAgain();
    void refusesToWriteErrors();
};

void BlueprintTest::keepsEveryByte()
{
    const std::string text
        = R"({"theme": "dark", "wires": [{"from": [3, 0], "to": [7, 0], "bend": 2}], "nodes": [)"
          R"({"id": 7, "colour": "red", "class_name": "Dense", "config": {"units": 0, "x": 1}, )"
          R"("layer": 7, "at": [120, 80.5], "bypassed": true}, {"id": 3, "class_name": "Nothing", )"
          R"("config": {}, "layer": 7, "at": [120.0, 80]}]})";
    const Value json = parseJson(text, "test");
    QCOMPARE(writeJson(writeBlueprint(readBlueprint(json))), writeJson(json));
}

void BlueprintTest::refusesEqualIds()
{
    const Value node = {{"id", 1}, {"class_name", "Dense"}};
    Value json = Value::object();
    json["nodes"] = Value::array({node, node});
    QVERIFY_EXCEPTION_THROWN(readBlueprint(json), FormatError);
}

void BlueprintTest::becomesTheSameModelAgain()
{
    Blueprint blueprint;
    blueprint.add("InputLayer", {{"batch_shape", {nullptr, 4}}, {"name", "a"}});
    blueprint.add("Dense", {{"units", 4}, {"name", "b"}});
    blueprint.add("Add", {{"name", "c"}});
    blueprint.connect({1, 0}, {2, 0});
    blueprint.connect({1, 0}, {3, 0});
    blueprint.connect({2, 0}, {3, 1});
    const Value config = configFromBlueprint(blueprint);
    const Value again = configFromBlueprint(blueprintFromConfig(config));
    QCOMPARE(writeJson(again), writeJson(config));
    const auto model = Model::fromConfig(config);
    QCOMPARE(model->layers().size(), 3U);
    QCOMPARE(model->outputs()[0].info.shape, (Shape{kUnknown, 4}));
}

void BlueprintTest::refusesToWriteErrors()
{
    Blueprint blueprint;
    blueprint.add("Dense", {{"units", 0}});
    QVERIFY_EXCEPTION_THROWN(configFromBlueprint(blueprint), ConfigError);
}

NW_TEST(BlueprintTest)
#include "tst_blueprint.moc"
