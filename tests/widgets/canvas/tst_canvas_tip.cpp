#include "widgets/canvas/canvas_tip.h"

#include "tests/support/test.h"
#include "tests/support/window/fake_canvas_model.h"
#include "widgets/canvas/canvas_scene.h"

using namespace netwright;
using namespace netwright::test;

class CanvasTipTest : public QObject {
    Q_OBJECT
private slots:
    void tellsWhatIsThere()
    {
        FakeCanvasModel model;
        model.putChain();
        model.shown(3).badge = "Dense: units must be at least 1, received 0.";
        CanvasScene scene;
        scene.setModel(&model);
        const auto tip = [&](QPointF at) { return canvasTip(scene, at, 1); };
        QCOMPARE(tip(scene.portPosition({{1, 0}, false})), "Output 1 of image_1: ? × 28 × 28 × 1");
        QCOMPARE(tip(scene.portPosition({{2, 0}, true})), "Input 1 of flat_2, from image_1");
        QCOMPARE(tip(scene.wireItem({1, 0}, {2, 0})->middle()),
            "From image_1 to flat_2: ? × 28 × 28 × 1");
        QVERIFY(tip(scene.nodeItem(3)->box().center()).contains("units must be at least 1"));
        QCOMPARE(tip({-500, -500}), "");
        scene.setModel(nullptr);
    }

    void aLooseInputSaysSo()
    {
        FakeCanvasModel model;
        model.put("Dense", {0, 0});
        CanvasScene scene;
        scene.setModel(&model);
        QCOMPARE(canvasTip(scene, scene.portPosition({{1, 0}, true}), 1),
            "Input 1 of dense_1, not wired");
        scene.setModel(nullptr);
    }
};

NW_TEST(CanvasTipTest)
#include "tst_canvas_tip.moc"
