#include "widgets/canvas/canvas_scene.h"

#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "tests/support/window/fake_canvas_model.h"

#include <QSignalSpy>

using namespace netwright;
using namespace netwright::test;

class CanvasSceneTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_model = std::make_unique<FakeCanvasModel>();
        m_model->putChain();
        m_scene = std::make_unique<CanvasScene>();
        m_scene->setModel(m_model.get());
    }
    void cleanup() { m_scene.reset(); }

    void showsNodesAndWires()
    {
        QCOMPARE(m_scene->nodeItems().size(), 4);
        QCOMPARE(m_scene->wireItems().size(), 3);
        QCOMPARE(m_scene->wiresOf(2).size(), 2);
        QVERIFY(m_scene->wireItem({1, 0}, {2, 0}));
    }

    void touchesOnlyWhatChanged()
    {
        NodeItem* kept = m_scene->nodeItem(2);
        m_model->shown(2).title = "other";
        m_model->shown(3).title = "unannounced";
        emit m_model->nodesChanged({2});
        QCOMPARE(m_scene->nodeItem(2), kept);
        QCOMPARE(kept->node().title, "other");
        QCOMPARE(m_scene->nodeItem(3)->node().title, "dense_3");
    }

    void nodesComeAndGo()
    {
        const int id = m_model->addNode("Dense", {500, 500});
        QVERIFY(m_scene->nodeItem(id));
        m_model->remove({2, id}, {});
        QVERIFY(!m_scene->nodeItem(2));
        QCOMPARE(m_scene->wireItems().size(), 1);
    }

    void aWireMayBeToldBeforeItsNode()
    {
        m_model->put("Dense", {0, 640});
        m_model->join(4, 5);
        emit m_model->wiresChanged();
        QCOMPARE(m_scene->wireItems().size(), 3);
        emit m_model->nodesChanged({5});
        QCOMPARE(m_scene->wireItems().size(), 4);
    }

    void wiresFollowTheirNodes()
    {
        const QPointF before = m_scene->wireItem({1, 0}, {2, 0})->middle();
        m_model->move({{1, {300, 0}}}, {});
        QVERIFY(m_scene->wireItem({1, 0}, {2, 0})->middle() != before);
    }

    void findsWhatIsAtAPoint()
    {
        const QRectF box = m_scene->nodeItem(1)->box();
        QCOMPARE(m_scene->nodeAt(box.center())->id(), 1);
        QCOMPARE(m_scene->nodeAt(box.topLeft() - QPointF(30, 30)), nullptr);
        const auto port = m_scene->portAt(m_scene->portPosition({{2, 0}, true}), 8);
        QVERIFY(port.has_value());
        QCOMPARE(port->end, (WireEnd{2, 0}));
        QVERIFY(port->isInput);
        WireItem* wire = m_scene->wireItem({1, 0}, {2, 0});
        QCOMPARE(m_scene->wireAt(wire->middle(), 5), wire);
    }

    void portsFollowTheDirectionOfTheFlow()
    {
        m_scene->setDirection(Qt::Horizontal);
        const QRectF box = m_scene->nodeItem(2)->box();
        QCOMPARE(m_scene->portPosition({{2, 0}, true}).x(), box.left());
        QCOMPARE(m_scene->portPosition({{2, 0}, false}).x(), box.right());
    }

    void resetBuildsAnew()
    {
        QSignalSpy rebuilt(m_scene.get(), &CanvasScene::rebuilt);
        m_model->put("Dense", {0, 640});
        emit m_model->reset();
        QCOMPARE(rebuilt.size(), 1);
        QCOMPARE(m_scene->nodeItems().size(), 5);
        m_scene->setModel(nullptr);
        QVERIFY(m_scene->items().isEmpty());
    }

    void notesAreShown()
    {
        m_model->addNote({400, 0}, "Look here");
        QCOMPARE(m_scene->noteItems().size(), 1);
        QVERIFY(m_scene->noteAt({410, 10}, 2));
        m_model->remove({}, {1});
        QVERIFY(m_scene->noteItems().isEmpty());
    }

private:
    std::unique_ptr<FakeCanvasModel> m_model;
    std::unique_ptr<CanvasScene> m_scene;
};

NW_TEST(CanvasSceneTest)
#include "tst_canvas_scene.moc"
