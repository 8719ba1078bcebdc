#include "widgets/canvas/minimap.h"

#include "tests/widgets/canvas/canvas_test.h"

using namespace netwright;
using namespace netwright::test;

class MinimapTest : public QObject {
    Q_OBJECT
private slots:
    void aClickMovesTheView()
    {
        ShownCanvas canvas;
        canvas.model.putChain();
        canvas.model.put("Dense", {3000, 3000});
        canvas.show();
        Minimap map(canvas.view);
        map.resize(map.sizeHint());
        showAndWait(map);
        keepPicture(map, "minimap");
        QTest::mouseClick(&map, Qt::LeftButton, {}, map.rect().center());
        const QPointF middle = canvas.view.drawingRect().center();
        QVERIFY(QLineF(canvas.view.visibleRect().center(), middle).length() < 80);
        drag(map, map.rect().center(), QPoint(4, 4));
        QVERIFY(canvas.view.visibleRect().center().x() < middle.x() - 1000);
    }

    void anEmptyDrawingIsNoTrouble()
    {
        ShownCanvas canvas;
        canvas.show();
        Minimap map(canvas.view);
        showAndWait(map);
        QTest::mouseClick(&map, Qt::LeftButton);
        QVERIFY(!map.accessibleName().isEmpty());
    }
};

NW_TEST(MinimapTest)
#include "tst_minimap.moc"
