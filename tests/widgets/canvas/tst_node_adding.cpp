#include "widgets/canvas/node_adding.h"

#include "tests/support/test.h"
#include "tests/support/window/fake_canvas_model.h"

using namespace netwright;
using namespace netwright::test;

class NodeAddingTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_model = std::make_unique<FakeCanvasModel>();
        m_scene = std::make_unique<CanvasScene>();
        m_scene->setModel(m_model.get());
    }
    void cleanup() { m_scene.reset(); }

    void theFirstNodeComesWhereItIsWanted()
    {
        QCOMPARE(NodeAdding(*m_scene).append("Image", {102, 98}), 1);
        QCOMPARE(m_model->node(1).at, QPointF(100, 100));
        QCOMPARE(m_model->takeOrders(), "add Image");
    }

    void followsTheOnlyLooseEnd()
    {
        NodeAdding(*m_scene).append("Image", {0, 0});
        NodeAdding(*m_scene).append("Flat", {0, 0});
        QCOMPARE(m_model->takeOrders(), "add Image; add Flat from 1.0");
        QVERIFY(m_scene->nodeItem(2)->box().top() > m_scene->nodeItem(1)->box().bottom());
        QCOMPARE(m_model->node(2).at.x(), m_model->node(1).at.x());
    }

    void whatDoesNotFitIsNotWired()
    {
        NodeAdding(*m_scene).append("Image", {0, 0});
        NodeAdding(*m_scene).append("Dense", {0, 0});
        QCOMPARE(m_model->takeOrders(), "add Image; add Dense");
    }

    void aSecondOneBehindTheSameNodeStandsBesideTheFirst()
    {
        m_model->putChain();
        emit m_model->reset();
        m_scene->nodeItem(2)->setSelected(true);
        const int id = NodeAdding(*m_scene).append("Dense", {0, 0});
        QCOMPARE(m_model->takeOrders(), "add Dense from 2.0");
        for (const NodeItem* other : m_scene->nodeItems())
            if (other->id() != id) QVERIFY(!other->box().intersects(m_scene->nodeItem(id)->box()));
    }

    void severalLooseEndsAreNobodysEnd()
    {
        m_model->put("Image", {0, 0});
        m_model->put("Image", {300, 0});
        emit m_model->reset();
        QVERIFY(!NodeAdding(*m_scene).appendingEnd());
        m_scene->nodeItem(2)->setSelected(true);
        QCOMPARE(NodeAdding(*m_scene).appendingEnd(), std::optional(WireEnd{2, 0}));
    }

    void thePortComesToTheCursor()
    {
        NodeAdding(*m_scene).append("Image", {0, 0});
        const int id = NodeAdding(*m_scene).addAt("Flat", {400, 300}, {WireEnd{1, 0}, {}});
        const QPointF port = m_scene->portPosition({{id, 0}, true});
        QVERIFY(QLineF(port, {400, 300}).length() < 10);
    }

private:
    std::unique_ptr<FakeCanvasModel> m_model;
    std::unique_ptr<CanvasScene> m_scene;
};

NW_TEST(NodeAddingTest)
#include "tst_node_adding.moc"
