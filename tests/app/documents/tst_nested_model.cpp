#include "app/documents/nested_model.h"

#include "app/documents/network_edits.h"
#include "tests/app/documents/drawings.h"
#include "tests/support/test.h"

using namespace netwright;

class NestedModelTest : public QObject {
    Q_OBJECT
private slots:
    void showsWhatIsInside()
    {
        const Value written = configFromBlueprint(test::smallNetwork());
        BlueprintNode node;
        node.className = written["class_name"].get<std::string>();
        node.config = written["config"];
        const NestedModel model(node);
        QVERIFY(model.problem().isEmpty());
        QVERIFY(model.isReadOnly());
        QCOMPARE(model.nodes().size(), 3);
        QCOMPARE(model.wires().size(), 2);
        QCOMPARE(model.node(model.nodes()[1]).title, QString("a"));
        QCOMPARE(model.wires()[1].shape, QString("? × 8"));
    }
    void showsAFreshNestedModel()
    {
        for (const char* name : {"Functional", "Sequential"}) {
            BlueprintNode node;
            node.className = name;
            node.config = startConfig({}, name);
            QVERIFY(!NestedModel(node).nodes().isEmpty());
        }
    }
    void refusesToChange()
    {
        BlueprintNode node;
        node.className = "Sequential";
        node.config = startConfig({}, "Sequential");
        NestedModel model(node);
        const auto before = model.nodes();
        model.remove(before, {});
        model.move({{before[0], {5, 5}}}, {});
        QCOMPARE(model.addNode("Dense", {}), 0);
        QCOMPARE(model.nodes(), before);
        QVERIFY(!model.refusal({1, 0}, {2, 0}).isEmpty());
    }
    void saysWhatItCannotUnderstand()
    {
        BlueprintNode node;
        node.className = "Functional";
        for (const Value& wrong : {Value(3), Value::object(), Value{{"layers", 3}}}) {
            node.config = wrong;
            const NestedModel model(node);
            QVERIFY(model.nodes().isEmpty());
            QVERIFY(!model.problem().isEmpty());
        }
    }
};

NW_TEST(NestedModelTest)
#include "tst_nested_model.moc"
