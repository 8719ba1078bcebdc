#include "app/documents/network_edits.h"

#include "tests/app/documents/drawings.h"
#include "tests/support/test.h"

using namespace netwright;

namespace {

CheckResult checked(const Blueprint& network)
{
    Checker checker;
    return checker.check(network);
}

bool hasWire(const Blueprint& network, WireEnd from, WireEnd to)
{
    return std::any_of(network.wires.begin(), network.wires.end(),
        [&](const Wire& wire) { return wire.from == from && wire.to == to; });
}

} // namespace

class NetworkEditsTest : public QObject {
    Q_OBJECT
private slots:
    void countsNamesAsKerasDoes()
    {
        Blueprint network;
        QCOMPARE(freshName(network, "MaxPooling2D"), std::string("max_pooling2d"));
        network.add("Dense", {{"name", "dense"}});
        QCOMPARE(freshName(network, "Dense"), std::string("dense_1"));
    }
    void freshIdsStayWithinFiles()
    {
        Blueprint network;
        network.nodes.push_back({.id = 1'000'000'000, .layer = 2});
        QCOMPARE(freshId(network), 1);
    }
    void addsIntoAWireAndMakesRoom()
    {
        Blueprint network = test::smallNetwork();
        const int id = addNode(
            network, {.className = "Dropout", .at = {3, 167}, .from = {{2, 0}}, .to = {{3, 0}}});
        QCOMPARE(network.wires.size(), std::size_t(3));
        QVERIFY(hasWire(network, {2, 0}, {id, 0}) && hasWire(network, {id, 0}, {3, 0}));
        QCOMPARE(network.find(id)->y, 170.0);
        QCOMPARE(network.find(3)->y, 280.0);
        QCOMPARE(network.find(2)->y, 110.0);
    }
    void aWireReplacesWhatIsThere()
    {
        Blueprint network = test::smallNetwork();
        connectPorts(network, {1, 0}, {3, 0});
        QCOMPARE(network.wires.size(), std::size_t(2));
        QVERIFY(hasWire(network, {1, 0}, {3, 0}));
        connectPorts(network, {1, 0}, {99, 0});
        QCOMPARE(network.wires.size(), std::size_t(2));
    }
    void mergingLayersCloseGaps()
    {
        Blueprint network = test::smallNetwork();
        const int add = addNode(network, {.className = "Add"});
        connectPorts(network, {2, 0}, {add, 0});
        connectPorts(network, {3, 0}, {add, 5});
        QVERIFY(hasWire(network, {3, 0}, {add, 1}));
        removeWires(network, {{{2, 0}, {add, 0}}});
        QVERIFY(hasWire(network, {3, 0}, {add, 0}));
    }
    void deletingHeals()
    {
        Blueprint network = test::smallNetwork();
        removeNodes(network, checked(network), {2});
        QCOMPARE(network.wires.size(), std::size_t(1));
        QVERIFY(hasWire(network, {1, 0}, {3, 0}));
    }
    void deletingSeveralHealsOverAll()
    {
        Blueprint network = test::chain({{"InputLayer", test::inputOf({nullptr, 8, 8, 3})},
            {"Conv2D", {{"filters", 4}, {"kernel_size", {3, 3}}}}, {"Flatten", {{"name", "f"}}},
            {"Dense", {{"name", "d"}, {"units", 2}}}, {"Dropout", {{"rate", 0.1}}}});
        removeNodes(network, checked(network), {3, 4});
        QVERIFY(hasWire(network, {2, 0}, {5, 0}));
    }
    void deletingDoesNotHealWhatDoesNotFit()
    {
        Blueprint network = test::chain({{"InputLayer", test::inputOf({nullptr, 64})},
            {"Reshape", {{"target_shape", {8, 8, 1}}}},
            {"Conv2D", {{"filters", 4}, {"kernel_size", {3, 3}}}}});
        removeNodes(network, checked(network), {2});
        QVERIFY(network.wires.empty());
    }
    void deletingForgetsOutputs()
    {
        Blueprint network = test::smallNetwork();
        network.outputs = Value::array({Value::array({2, 0}), Value::array({3, 0})});
        removeNodes(network, checked(network), {3});
        QCOMPARE(network.outputs, Value(Value::array({Value::array({2, 0})})));
        removeNodes(network, checked(network), {2});
        QVERIFY(network.outputs.is_null());
    }
    void replugsToAnotherInput()
    {
        Blueprint network = test::smallNetwork();
        replug(network, {{2, 0}, {3, 0}}, {2, 0});
        QVERIFY(hasWire(network, {2, 0}, {2, 0}));
        QCOMPARE(network.wires.size(), std::size_t(1));
    }
    void insertsWhatIsThere()
    {
        Blueprint network = test::smallNetwork();
        const int id = addNode(network, {.className = "Dropout", .at = {300, 0}});
        insertIntoWire(network, id, {{1, 0}, {2, 0}}, {0, 60});
        QVERIFY(hasWire(network, {1, 0}, {id, 0}) && hasWire(network, {id, 0}, {2, 0}));
        QCOMPARE(network.find(2)->y, 170.0);
        QCOMPARE(network.find(3)->y, 280.0);
        insertIntoWire(network, 2, {{id, 0}, {2, 0}}, {0, 0}); // its own end
        QVERIFY(hasWire(network, {id, 0}, {2, 0}));
    }
    void knowsHowManyInputsALayerTakes()
    {
        QCOMPARE(inputCountOf("Dense", {}), std::pair(1, 1));
        QCOMPARE(inputCountOf("InputLayer", {}), std::pair(0, 0));
        QVERIFY(inputCountOf("Add", {}).second > 5);
        QVERIFY(inputCountOf("NoSuchLayer", {}).second > 5);
    }
};

NW_TEST(NetworkEditsTest)
#include "tst_network_edits.moc"
