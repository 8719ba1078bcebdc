#include "app/documents/drawing_picture.h"

#include "tests/app/documents/drawings.h"
#include "tests/support/test.h"

using namespace netwright;

class DrawingPictureTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_picture.clear(); }

    void showsNodesAndWires()
    {
        refresh(test::smallNetwork());
        QCOMPARE(m_picture.nodes(), QList<int>({1, 2, 3}));
        const CanvasNode node = m_picture.node(2);
        QCOMPARE(node.title, QString("a"));
        QCOMPARE(node.category, QString("core"));
        QCOMPARE(node.detail, QString("8"));
        QCOMPARE(node.cost, QString("40 parameters"));
        QCOMPARE(node.inputs, 1);
        QCOMPARE(node.outputs, 1);
        QVERIFY(node.state == CanvasNode::State::fine);
        QCOMPARE(m_picture.node(1).inputs, 0);
        QCOMPARE(m_picture.wires().at(0).shape, QString("? × 4"));
    }
    void tellsOnlyWhatLooksOtherwise()
    {
        Blueprint network = test::smallNetwork();
        QCOMPARE(refresh(network).nodes.size(), 3);
        QVERIFY(refresh(network).nodes.isEmpty());
        network.nodes[1].config["units"] = 9;
        QCOMPARE(refresh(network, {2}).nodes, QList<int>({2}));
        const DrawingPicture::Changes changes = refresh(network); // of the check that follows
        QCOMPARE(changes.nodes, QList<int>({3})); // "b" has more weights now
        QVERIFY(changes.areWiresChanged);
        network.nodes.pop_back();
        QCOMPARE(refresh(network).nodes, QList<int>({3}));
    }
    void mergingLayersHaveAFreePort()
    {
        Blueprint network = test::smallNetwork();
        const int add = network.add("Add").id;
        refresh(network);
        QCOMPARE(m_picture.node(add).inputs, 2);
        network.connect({2, 0}, {add, 0});
        network.connect({2, 0}, {add, 1});
        refresh(network);
        QCOMPARE(m_picture.node(add).inputs, 3);
    }
    void marksWhatIsWrong()
    {
        Blueprint network = test::smallNetwork();
        network.nodes[1].config["units"] = 0;
        refresh(network);
        QVERIFY(m_picture.node(2).state == CanvasNode::State::faulty);
        QVERIFY(!m_picture.node(2).badge.isEmpty());
        QVERIFY(m_picture.node(3).state == CanvasNode::State::blocked);
        QVERIFY(m_picture.node(3).badge.isEmpty());
        QVERIFY(!m_picture.wires().at(0).isFaulty);
    }
    void marksWrongWires()
    {
        Blueprint network = test::smallNetwork();
        network.connect({1, 0}, {3, 0});
        const int conv = network.add("Conv2D", {{"filters", 3}, {"kernel_size", {3, 3}}}).id;
        network.connect({2, 0}, {conv, 0});
        network.connect({2, 0}, {99, 0});
        network.connect({2, 0}, {conv, 1'000'000'000});
        refresh(network);
        QCOMPARE(m_picture.wires().size(), 4);
        QVERIFY(!m_picture.wires().at(0).isFaulty);
        QVERIFY(m_picture.wires().at(2).isFaulty);
        QVERIFY(m_picture.node(conv).inputs <= 256);
    }
    void showsSharedBypassedAndNested()
    {
        Blueprint network = test::smallNetwork();
        network.nodes[2].layer = 2;
        network.nodes[1].isBypassed = true;
        const int nested = network.add("Sequential", {{"layers", Value::array()}}).id;
        refresh(network);
        QVERIFY(m_picture.node(2).isShared && m_picture.node(3).isShared);
        QCOMPARE(m_picture.node(2).layer, m_picture.node(3).layer);
        QVERIFY(m_picture.node(2).isBypassed);
        QVERIFY(m_picture.node(nested).hasInside);
    }

private:
    DrawingPicture::Changes refresh(const Blueprint& network, const QList<int>& edited = {})
    {
        Checker checker;
        return m_picture.refresh(network, checker.check(network), edited);
    }

    DrawingPicture m_picture;
};

NW_TEST(DrawingPictureTest)
#include "tst_drawing_picture.moc"
