#include "widgets/canvas/canvas_accessible.h"

#include "tests/widgets/canvas/canvas_test.h"

#include <QAccessible>

using namespace netwright;
using namespace netwright::test;

class CanvasAccessibleTest : public QObject {
    Q_OBJECT
private slots:
    void theCanvasIsAListOfItsNodes()
    {
        ShownCanvas canvas;
        canvas.model.putChain();
        canvas.show();
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&canvas.view);
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QVERIFY(!list->text(QAccessible::Name).isEmpty());
        QCOMPARE(list->childCount(), 4);
        QAccessibleInterface* node = list->child(2);
        QCOMPARE(node->text(QAccessible::Name), "dense_3");
        QVERIFY(
            node->text(QAccessible::Description).contains("Reads from flat_2. Read by dense_4."));
        QCOMPARE(list->indexOfChild(node), 2);
        QCOMPARE(node->parent(), list);
        const QPoint middle = node->rect().center();
        QCOMPARE(list->childAt(middle.x(), middle.y()), node);
    }

    void theFocusIsAtANode()
    {
        ShownCanvas canvas;
        canvas.model.putChain();
        canvas.show();
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&canvas.view);
        QCOMPARE(list->focusChild(), nullptr);
        canvas.view.selectNodes({2});
        QCOMPARE(list->focusChild(), list->child(1));
        QVERIFY(list->child(1)->state().focused);
        QVERIFY(list->child(1)->state().selected);
        announceFocus(canvas.view, 0);
        QVERIFY(canvas.view.accessibleDescription().isEmpty());
        canvas.model.remove({2}, {});
        QCOMPARE(list->childCount(), 3);
    }
};

NW_TEST(CanvasAccessibleTest)
#include "tst_canvas_accessible.moc"
