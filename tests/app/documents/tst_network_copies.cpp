#include "app/documents/network_edits.h"

#include "engine/base/error.h"
#include "tests/app/documents/drawings.h"
#include "tests/support/test.h"

using namespace netwright;

class NetworkCopiesTest : public QObject {
    Q_OBJECT
private slots:
    void pastesWithFreshNamesAndWires()
    {
        Blueprint network = test::smallNetwork();
        const std::string text = copyNodes(network, {2, 3});
        const QList<int> added = pasteNodes(network, text, {10, 20}, OutsideWires::drop);
        QCOMPARE(added, QList<int>({4, 5}));
        QCOMPARE(network.find(4)->name(), std::string("a_1"));
        QCOMPARE(network.find(4)->y, 130.0);
        QCOMPARE(network.wires.size(), std::size_t(3));
        QCOMPARE(network.wires.back().from, (WireEnd{4, 0}));
    }
    void keepsOutsideWiresThatComeIn()
    {
        Blueprint network = test::smallNetwork();
        pasteNodes(network, copyNodes(network, {2}), {}, OutsideWires::keep);
        QCOMPARE(network.wires.size(), std::size_t(3)); // the input of "b" is taken
        QCOMPARE(network.wires.back().from, (WireEnd{1, 0}));
    }
    void numbersAreCountedOn()
    {
        Blueprint network;
        network.add("Conv2D", {{"name", "conv_1"}});
        pasteNodes(network, copyNodes(network, {1}), {}, OutsideWires::drop);
        pasteNodes(network, copyNodes(network, {1}), {}, OutsideWires::drop);
        QCOMPARE(network.nodes[1].name(), std::string("conv_2"));
        QCOMPARE(network.nodes[2].name(), std::string("conv_3"));
    }
    void aSharedLayerPastedAloneIsItsOwn()
    {
        Blueprint network = test::smallNetwork();
        network.find(3)->layer = 2;
        const QList<int> alone
            = pasteNodes(network, copyNodes(network, {3}), {}, OutsideWires::drop);
        QCOMPARE(network.find(alone[0])->layer, alone[0]);
        const QList<int> both
            = pasteNodes(network, copyNodes(network, {2, 3}), {}, OutsideWires::drop);
        QCOMPARE(network.find(both[1])->layer, both[0]);
        QCOMPARE(network.find(both[1])->name(), network.find(both[0])->name());
    }
    void refusesOtherTexts()
    {
        for (const char* text : {"", "hello", "3", "{}", R"({"netwright_nodes": 3})",
                 R"({"netwright_nodes": {"nodes": [3]}})",
                 R"({"netwright_nodes": {"nodes": [{"id": 1}], "outside": 3}})"}) {
            Blueprint network = test::smallNetwork();
            QVERIFY_EXCEPTION_THROWN(
                pasteNodes(network, text, {}, OutsideWires::keep), FormatError);
        }
    }
};

NW_TEST(NetworkCopiesTest)
#include "tst_network_copies.moc"
