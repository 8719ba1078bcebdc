#include "app/documents/wire_refusal.h"

#include "app/documents/network_edits.h"
#include "tests/app/documents/drawings.h"
#include "tests/support/test.h"

using namespace netwright;

namespace {

Text refused(const Blueprint& network, WireEnd from, WireEnd to)
{
    Checker checker;
    return refusal(network, checker.check(network), from, to);
}

Blueprint picture()
{
    return test::chain({{"InputLayer", test::inputOf({nullptr, 8, 8, 3})},
        {"Flatten", {{"name", "flat"}}}, {"Dense", {{"name", "d"}, {"units", 4}}}});
}

} // namespace

class WireRefusalTest : public QObject {
    Q_OBJECT
private slots:
    void takesWhatFits() { QVERIFY(refused(test::smallNetwork(), {1, 0}, {3, 0}).empty()); }
    void refusesCircles()
    {
        QVERIFY(!refused(test::smallNetwork(), {3, 0}, {2, 0}).empty());
        QVERIFY(!refused(test::smallNetwork(), {2, 0}, {2, 0}).empty());
    }
    void refusesPortsThatAreNotThere()
    {
        QVERIFY(!refused(test::smallNetwork(), {1, 1}, {3, 0}).empty());
        QVERIFY(!refused(test::smallNetwork(), {1, 0}, {3, 1}).empty());
        QVERIFY(!refused(test::smallNetwork(), {3, 0}, {1, 0}).empty());
        QVERIFY(!refused(test::smallNetwork(), {9, 0}, {1, 0}).empty());
    }
    void refusesShapes()
    {
        Blueprint network = picture();
        const int conv = addNode(network, {.className = "Conv2D"});
        QVERIFY(!refused(network, {2, 0}, {conv, 0}).empty());
        QVERIFY(refused(network, {1, 0}, {conv, 0}).empty());
    }
    void theOtherInputsCount()
    {
        Blueprint network = picture();
        const int add = addNode(network, {.className = "Add", .from = {{1, 0}}});
        QVERIFY(refused(network, {1, 0}, {add, 1}).empty());
        QVERIFY(!refused(network, {2, 0}, {add, 1}).empty());
        QVERIFY(refused(network, {2, 0}, {add, 0}).empty()); // it replaces the other
    }
    void aSharedLayerKeepsTheShapeOfItsWeights()
    {
        Blueprint network = test::smallNetwork();
        const int shared = addNode(network, {.className = "Dense"});
        network.find(shared)->layer = 2;
        QVERIFY(refused(network, {1, 0}, {shared, 0}).empty());
        QVERIFY(!refused(network, {3, 0}, {shared, 0}).empty());
    }
    void whatIsWrongAnywayIsNotTheWire()
    {
        Blueprint network = test::smallNetwork();
        network.find(3)->config["units"] = 0;
        QVERIFY(refused(network, {1, 0}, {3, 0}).empty());
        network.find(3)->className = "NoSuchLayer";
        QVERIFY(refused(network, {1, 0}, {3, 0}).empty());
        network.find(2)->config["units"] = 0;
        QVERIFY(refused(network, {2, 0}, {3, 0}).empty());
    }
    void triesFreshLayers()
    {
        const TensorInfo flat{Shape{kUnknown, 16}};
        QVERIFY(refusal("Dense", flat).empty());
        QVERIFY(refusal("Add", flat).empty());
        QVERIFY(refusal("Sequential", flat).empty());
        QVERIFY(!refusal("Conv2D", flat).empty());
        QVERIFY(!refusal("InputLayer", flat).empty());
    }
};

NW_TEST(WireRefusalTest)
#include "tst_wire_refusal.moc"
