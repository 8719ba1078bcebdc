#include "widgets/canvas/node_motion.h"

#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "tests/support/window/fake_canvas_model.h"

using namespace netwright;
using namespace netwright::test;

class NodeMotionTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_model = std::make_unique<FakeCanvasModel>();
        m_model->putChain();
        m_scene = std::make_unique<CanvasScene>();
        m_scene->setModel(m_model.get());
        m_motion = std::make_unique<NodeMotion>(*m_scene);
    }
    void cleanup()
    {
        m_motion.reset();
        m_scene.reset();
    }

    void endsInOneOrder()
    {
        m_motion->start({{1, {500, 0}}, {2, {500, 200}}, {77, {0, 0}}});
        QVERIFY(waitFor([&] { return !m_model->orders().isEmpty(); }));
        QCOMPARE(m_model->takeOrders(), "move 1 to 500,0, 2 to 500,200");
        QCOMPARE(m_scene->nodeItem(1)->pos(), QPointF(500, 0));
    }

    void aChangeOfTheDrawingStopsIt()
    {
        m_motion->start({{1, {500, 0}}});
        m_model->remove({2}, {});
        m_model->takeOrders();
        QCOMPARE(m_scene->nodeItem(1)->pos(), QPointF(0, 0));
        QVERIFY(!waitFor([&] { return !m_model->orders().isEmpty(); }, 300));
    }

private:
    std::unique_ptr<FakeCanvasModel> m_model;
    std::unique_ptr<CanvasScene> m_scene;
    std::unique_ptr<NodeMotion> m_motion;
};

NW_TEST(NodeMotionTest)
#include "tst_node_motion.moc"
